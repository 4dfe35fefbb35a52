/** What was retrieved → situations in the order of what an operator means, without those that matched by chance. */

import { AUDIENCES, EVIDENCE, FULL, PHRASE, STOP_WORD, TOGETHER } from './boosts.mjs'
import { retrieve } from './retrieve.mjs'
import { together } from './together.mjs'

// Looking into texts for words that stand together costs most; nobody reads further down than this.
const MOST_JUDGED = 40

/**
 * Returns the situations of one index that answer the query, unsorted.
 *
 * @param {Clause[][]} clauses - of each word
 * @param {import('./readings.mjs').Word[]} words
 * @param {Index} index
 * @returns {Ranked[]}
 */
export function rank(clauses, words, index) {
  const found = [...retrieve(clauses, index)]
  const stops = words.map(({ forms }) => words.length > 1 && index.stopWords.has(forms[0]))
  const having = words.map((_, word) => found.reduce((count, [, each]) => count + (each[word] ? 1 : 0), 0))
  const weights = shares(words.map((_, word) => meaning(having[word], index.situations.size) * (stops[word] ? STOP_WORD : 1)))
  const sought = soughtTerms(clauses)
  return found
    .map(([id, each]) => ({ id, words: each, coverage: weigh(each, weights, ({ value }) => Math.min(1, value / FULL)), apart: weigh(each, weights, ({ value }) => value) }))
    .filter(({ coverage }) => coverage >= EVIDENCE.naming)
    .sort((a, b) => b.coverage * b.apart - a.coverage * a.apart)
    .slice(0, MOST_JUDGED)
    .map((each) => ({ ...each, index, sought, parts: together(index.parts(each.id), sought, weights) }))
    .filter((each) => isEvidence(each, stops))
    .map((each) => ({ ...each, score: score(each) }))
    .filter((each) => each.score >= EVIDENCE.score)
}

/** What a word tells, by how few situations have it (BM25's measure). An unknown word tells most: not finding it is a strong sign. */
const meaning = (/** @type {number} */ having, /** @type {number} */ all) => Math.log(1 + (all - having + 0.5) / (having + 0.5))

/** @type {(clauses: Clause[][]) => Map<string, Sought[]>} */
function soughtTerms(clauses) {
  /** @type {Map<string, Sought[]>} */
  const sought = new Map()
  clauses.forEach((ofWord, word) => {
    for (const clause of ofWord) {
      const known = sought.get(clause.term)
      if (known) known.push({ ...clause, word })
      else sought.set(clause.term, [{ ...clause, word }])
    }
  })
  return sought
}

/** @type {(hit: Judged) => number} */
function score({ id, index, coverage, apart, parts }) {
  const { audience } = /** @type {import('./payload.mjs').Situation} */ (index.situations.get(id))
  const reader = audience.length ? Math.max(...audience.map((each) => AUDIENCES[each] ?? 1)) : 1
  return coverage * reader * ((1 - TOGETHER) * apart + TOGETHER * (parts[0]?.score ?? 0))
}

/** @type {(hit: Judged, stops: boolean[]) => boolean} */
function isEvidence({ words, coverage, parts }, stops) {
  const meant = words.filter((_, word) => !stops[word])
  // Only function words: they mean something only all together, as a phrase («это не ко мне»), not inside one («…, как это злит»).
  if (meant.length === 0) return parts.some(({ share, whole }) => share > 0.99 && whole >= PHRASE.phrase)
  const found = /** @type {Found[]} */ (meant.filter(Boolean))
  if (found.length === 0) return false
  if (parts.length === 0) return found.length === meant.length && found.every(({ reading }) => reading === 'exact' || reading === 'stem')
  return coverage >= EVIDENCE.coverage || found.some(({ isNamed, reading }) => isNamed && reading !== 'typo')
}

/** @type {(words: (Found | undefined)[], weights: number[], value: (found: Found) => number) => number} */
const weigh = (words, weights, value) => weights.reduce((sum, weight, word) => sum + (words[word] ? weight * value(words[word]) : 0), 0)

/** @type {(values: number[]) => number[]} */
function shares(values) {
  const sum = values.reduce((a, b) => a + b, 0)
  return values.map((value) => value / sum)
}

/** @typedef {import('./expansions/all.mjs').Clause} Clause */
/** @typedef {import('./index.mjs').Index} Index */
/** @typedef {import('./retrieve.mjs').Found} Found */
/** @typedef {import('./together.mjs').Sought} Sought */
/** @typedef {import('./together.mjs').Together} Together */

/**
 * @typedef {object} Judged
 * @property {string} id
 * @property {Index} index - in which it was found
 * @property {(Found | undefined)[]} words - of the query, as they were found here
 * @property {number} coverage - share of the query's meaning that was found
 * @property {number} apart - the same, each word by where and how it was found
 * @property {Together[]} parts - that have something of the query, the best first
 * @property {Map<string, Sought[]>} sought
 */

/** @typedef {Judged & { score: number }} Ranked */
