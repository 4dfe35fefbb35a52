/** A reading of the query → clauses for every index, and what the reading is worth. */

import { FIELDS, OTHER_LANGUAGE, STOP_WORD } from './boosts.mjs'
import { DIRECT, GUESSES, INITIAL, UNFINISHED } from './expansions/all.mjs'
import { isInitial } from './expansions/initial.mjs'
import { addJoined, addOtherwise } from './expansions/otherwise.mjs'

// «14» may be the code of a situation; «14 дней», „96%” are figures.
const CODE = /^[#№]?\s*\p{N}+$/u
const GUESSED = ['typo', 'root']
const NO_CODE = Object.keys(FIELDS).filter((field) => field !== 'code')

/**
 * Returns the clauses of each word in each index.
 *
 * A word that some index knows goes no further: a Romanian word is not a slip of an English one.
 *
 * @param {Reading} reading
 * @param {Index[]} indexes
 * @param {{ guess: boolean }} options
 * @returns {Compiled}
 */
export function compile(reading, indexes, { guess }) {
  const { words } = reading
  const fields = CODE.test(reading.text) ? undefined : NO_CODE
  const clauses = indexes.map(() => words.map(() => /** @type {Clause[]} */ ([])))
  const isKnown = (/** @type {number} */ word) => clauses.some((inIndex) => inIndex[word].length > 0)
  const add = (/** @type {Expansion[]} */ stage, /** @type {Word} */ { forms, open }, /** @type {number} */ word) =>
    indexes.forEach((index, i) => clauses[i][word].push(...stage.flatMap((expand) => forms.flatMap((form) => expand(form, index, { open, fields })))))

  const little = words.map((word) => isStop(word, indexes))
  words.forEach((word, place) => {
    for (const stage of stagesOf(words, little)) if (word.open || !isKnown(place)) add(stage, word, place)
  })
  indexes.forEach((index, i) => addJoined(clauses[i], words, index))
  words.forEach((word, place) => {
    if (guess && !little[place]) for (const stage of GUESSES) if (!isKnown(place)) add(stage, word, place)
  })
  // Before other words for it are added, which are no surer than the guess they stand for.
  const hasUnknown = words.some((_, place) => !little[place] && clauses.every((inIndex) => inIndex[place].every(({ reading }) => GUESSED.includes(reading))))
  indexes.forEach((index, i) => addOtherwise(clauses[i], little, index))
  return { reading, indexes, clauses, hasUnknown }
}

/** @type {(words: Word[], little: boolean[]) => Expansion[][]} */
function stagesOf(words, little) {
  if (isInitial(words)) return INITIAL
  // A function word that stands alone finds nothing by itself, but may be on its way to be another word.
  return words.length === 1 && little[0] ? UNFINISHED : DIRECT
}

/** @type {(word: Word, indexes: Index[]) => boolean} */
const isStop = ({ forms }, indexes) => indexes.some(({ stopWords }) => stopWords.has(forms[0]))

/**
 * Returns how well a reading explains what was typed: the share of its words that one index knows, by how it knows them. Squared, so that
 * a mapped reading which knows every word («net v baze znaniy») makes up for its boost against one that knows a part by chance.
 *
 * @param {Compiled} compiled
 * @param {string} language - the reader's
 * @returns {number}
 */
export function worth({ reading, indexes, clauses }, language) {
  const values = indexes.map((index, i) => {
    const weights = reading.words.map(({ forms }) => (index.stopWords.has(forms[0]) ? STOP_WORD : 1))
    const known = clauses[i].map((inWord, word) => weights[word] * Math.max(0, ...inWord.map(({ boost }) => boost)))
    return (sum(known) / sum(weights)) ** 2 * (index.language === language ? 1 : OTHER_LANGUAGE)
  })
  return reading.boost * Math.max(0, ...values)
}

const sum = (/** @type {number[]} */ values) => values.reduce((a, b) => a + b, 0)

/** @typedef {import('./index.mjs').Index} Index */
/** @typedef {import('./expansions/all.mjs').Clause} Clause */
/** @typedef {import('./readings.mjs').Reading} Reading */
/** @typedef {import('./readings.mjs').Word} Word */
/** @typedef {import('./expansions/all.mjs').Expansion} Expansion */

/**
 * @typedef {object} Compiled
 * @property {Reading} reading
 * @property {Index[]} indexes
 * @property {Clause[][][]} clauses - of each index, of each word
 * @property {boolean} hasUnknown - whether there is a word that no index knows as it stands: only then is it worth while to read the query otherwise
 */
