/** What the words of a query are in other words, by the thesaurus; and words typed apart that are one. */

import { GUESS_FIELDS, READINGS } from '../boosts.mjs'

// A short beginning («пр») may become any of many words: their synonyms would answer everything.
const MOST_MEANT = 6

/**
 * Adds to the clauses of each word those of everything that the thesaurus has for it, alone or with its neighbours: «30 минут» is also
 * «полчаса», «повышает голос» also «кричит». A clause that stands for several words is given to each.
 *
 * @param {Clause[][]} clauses - of each word, in one index
 * @param {boolean[]} little - of each word, whether it says little
 * @param {import('../index.mjs').Index} index
 */
export function addOtherwise(clauses, little, index) {
  const meant = clauses.map(stemsOf)
  clauses.forEach((_, from) => {
    for (const [stem, boost] of meant[from]) {
      for (const term of index.thesaurus.startingWith(stem)) {
        const matched = follow(term.stems, from, boost, meant, little)
        if (matched) for (const other of term.others) add(clauses, from, matched.to, clauseOf(other, matched.boost, index))
      }
    }
  })
}

/**
 * Adds the clauses of words that were typed with a space too much: «не довольна», „call centrul”.
 *
 * @param {Clause[][]} clauses - of each word, in one index
 * @param {import('../readings.mjs').Word[]} words
 * @param {import('../index.mjs').Index} index
 */
export function addJoined(clauses, words, { vocabulary, stem }) {
  for (let from = 0; from + 1 < words.length; from += 1) {
    const form = words[from].forms[0] + words[from + 1].forms[0]
    const found = vocabulary.word(form) && vocabulary.stem(stem(form))
    if (found) add(clauses, from, from + 2, { places: found.places, reading: 'spacing', boost: READINGS.spacing, stem: found.name })
  }
}

/** Returns the stems that a word may mean, each with the best boost. @type {(ofWord: Clause[]) => Map<string, number>} */
function stemsOf(ofWord) {
  /** @type {Map<string, number>} */
  const stems = new Map()
  for (const { stem, boost } of ofWord) if (stem !== undefined && boost > (stems.get(stem) ?? 0)) stems.set(stem, boost)
  return stems.size <= MOST_MEANT ? stems : new Map()
}

/** @type {(stems: string[], from: number, boost: number, meant: Map<string, number>[], little: boolean[]) => { to: number, boost: number } | null} */
function follow(stems, from, boost, meant, little) {
  let to = from + 1
  for (const stem of stems.slice(1)) {
    while (to < meant.length && little[to] && !meant[to].has(stem)) to += 1
    const next = meant[to]?.get(stem)
    if (next === undefined) return null
    boost = Math.min(boost, next)
    to += 1
  }
  return { to, boost }
}

/** @type {(term: import('../thesaurus.mjs').Term, boost: number, index: import('../index.mjs').Index) => Clause} */
function clauseOf({ kind, stems }, boost, { vocabulary, sequence }) {
  const places = stems.length > 1 ? sequence(stems) : vocabulary.stem(stems[0])?.places ?? []
  return { places, reading: kind, boost: boost * READINGS[kind], fields: GUESS_FIELDS }
}

function add(/** @type {Clause[][]} */ clauses, /** @type {number} */ from, /** @type {number} */ to, /** @type {Clause} */ clause) {
  if (clause.places.length) for (let word = from; word < to; word += 1) clauses[word].push(clause)
}

/** @typedef {import('./all.mjs').Clause} Clause */
