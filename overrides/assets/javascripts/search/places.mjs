/** Where words stand: every word of the base has a place, a number; every place is of a part; every part, of a situation. Columns, not objects: a large base has half a million places. */

import { FIELDS } from './boosts.mjs'

/** What stands in the column of fields: places in this list. */
export const FIELD_NAMES = /** @type {(keyof typeof FIELDS)[]} */ (Object.keys(FIELDS))

/** @type {Map<string, number>} */
const NUMBERS = new Map(FIELD_NAMES.map((field, number) => [field, number]))

/** Returns the bits of fields; all, if none are named. */
export const bitsOf = (/** @type {string[] | undefined} */ fields) =>
  fields ? fields.reduce((bits, field) => bits | (1 << /** @type {number} */ (NUMBERS.get(field))), 0) : -1

/** Returns columns without any rows. @returns {Places} */
export function createPlaces() {
  /** @type {Columns} */
  const columns = { partAt: [], wordAt: [], situation: [], field: [], at: [], start: [], meaning: [] }
  const { partAt, wordAt } = columns

  /** Returns the number of a new part; what is placed next stands in it. @type {(situation: number, field: string, at: number, meaning: number) => number} */
  function open(situation, field, at, meaning) {
    columns.situation.push(situation)
    columns.field.push(/** @type {number} */ (NUMBERS.get(field)))
    columns.at.push(at)
    columns.start.push(partAt.length)
    return columns.meaning.push(meaning) - 1
  }

  return {
    ...columns,
    /** Adds a part with its words, one after the other. */
    take(situation, field, at, words) {
      let meaning = 0
      for (const word of words) meaning += word.meaning
      const part = open(situation, field, at, meaning)
      for (const word of words) {
        word.places.push(partAt.length)
        partAt.push(part)
        wordAt.push(word)
      }
    },
    /** Adds a part of which it is known what stands there, not where or beside what: one place for all. */
    takeRest(situation, stems) {
      const part = open(situation, 'rest', 0, 0)
      for (const stem of stems) stem.rest.push(partAt.length)
      partAt.push(part)
      wordAt.push(null)
    },
  }
}

/**
 * @typedef {object} Columns
 * @property {number[]} partAt - of each place
 * @property {(import('./words.mjs').Word | null)[]} wordAt - of each place
 * @property {number[]} situation - of each part
 * @property {number[]} field - of each part, by its number in `FIELD_NAMES`
 * @property {number[]} at - of each part, its place among the situation's parts of this field
 * @property {number[]} start - of each part, its first place
 * @property {number[]} meaning - of each part, that of all its words
 */

/**
 * @typedef {Columns & {
 *   take: (situation: number, field: string, at: number, words: import('./words.mjs').Word[]) => void,
 *   takeRest: (situation: number, stems: import('./words.mjs').Stem[]) => void,
 * }} Places
 */
