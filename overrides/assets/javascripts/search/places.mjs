/** Where words stand: every word of the base has a place, a number; every place is of a part; every part, of a situation. Columns of numbers, not objects: a large base has half a million places. */

import { FIELDS } from './boosts.mjs'

const FEW = 2 ** 14

/** What stands in the column of fields: places in this list. */
export const FIELD_NAMES = /** @type {(keyof typeof FIELDS)[]} */ (Object.keys(FIELDS))

/** @type {Map<string, number>} */
const NUMBERS = new Map(FIELD_NAMES.map((field, number) => [field, number]))

/** Returns the bits of fields; all, if none are named. */
export const bitsOf = (/** @type {string[] | undefined} */ fields) =>
  fields ? fields.reduce((bits, field) => bits | (1 << /** @type {number} */ (NUMBERS.get(field))), 0) : -1

/** Columns, which are longer than they have rows; they are other arrays after something was taken. */
export class Places {
  /** How many places there are. */
  count = 0
  /** How many parts there are. */
  parts = 0
  /** Of each place, its part. */
  partAt = new Int32Array(FEW)
  /** Of each place, its word in `words`. */
  wordAt = new Int32Array(FEW)
  /** Of each place, the one before it that has the same word. */
  before = new Int32Array(FEW)
  /** Of each part, its situation. */
  situation = new Int32Array(FEW)
  /** Of each part, its first place; that of the next one, if it has none. */
  first = new Int32Array(FEW)
  /** Of each part, its field in `FIELD_NAMES`. */
  field = new Uint8Array(FEW)
  /** Of each part, its place among the situation's parts of this field. */
  at = new Uint16Array(FEW)
  /** Of each part, what all its words mean. */
  meaning = new Float64Array(FEW)
  /** The first stands for what did not travel. @type {(import('./words.mjs').Word | null)[]} */
  words = [null]

  /** Adds a part with its words, one after the other. */
  take(/** @type {number} */ situation, /** @type {string} */ field, /** @type {number} */ at, /** @type {import('./words.mjs').Word[]} */ words) {
    const part = this.#open(situation, field, at, words.length)
    let meaning = 0
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i]
      if (word.number === 0) word.enter(this, this.words.push(word) - 1)
      meaning += word.meaning
      this.partAt[this.count] = part
      this.wordAt[this.count] = word.number
      this.before[this.count] = word.last
      word.last = this.count
      this.count += 1
    }
    this.meaning[part] = meaning
  }

  /** Adds a part of which it is known what stands there, not where or beside what: one place for all. */
  takeRest(/** @type {number} */ situation, /** @type {import('./words.mjs').Stem[]} */ stems) {
    const part = this.#open(situation, 'rest', 0, 1)
    for (const stem of stems) stem.rest.push(this.count)
    this.partAt[this.count] = part
    this.count += 1
  }

  /** Returns where a word stands. @type {(word: import('./words.mjs').Word) => number[]} */
  of(word) {
    const places = []
    for (let place = word.last; place >= 0; place = this.before[place]) places.push(place)
    return places.reverse()
  }

  /** Returns the number of a new part, for which and for so many words there is room. @type {(situation: number, field: string, at: number, words: number) => number} */
  #open(situation, field, at, words) {
    const part = this.parts
    this.parts += 1
    if (this.count + words > this.partAt.length) for (const name of /** @type {const} */ (['partAt', 'wordAt', 'before'])) this[name] = longer(this[name])
    if (this.parts > this.situation.length) {
      this.situation = longer(this.situation)
      this.first = longer(this.first)
      this.field = longer(this.field)
      this.at = longer(this.at)
      this.meaning = longer(this.meaning)
    }
    this.situation[part] = situation
    this.first[part] = this.count
    this.field[part] = /** @type {number} */ (NUMBERS.get(field))
    this.at[part] = at
    return part
  }
}

/** Returns the column with room for as much again. @type {<T extends Int32Array | Uint8Array | Uint16Array | Float64Array>(column: T) => T} */
function longer(column) {
  const more = new /** @type {any} */ (column.constructor)(column.length * 2)
  more.set(column)
  return more
}
