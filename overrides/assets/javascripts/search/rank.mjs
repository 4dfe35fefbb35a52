/** What was retrieved → situations in the order of what an operator means, without those that matched by chance. */

import { AUDIENCES, EVIDENCE, FIELDS, FULL, NAMING_FIELDS, PHRASE, STOP_WORD, TOGETHER } from './boosts.mjs'
import { retrieve } from './retrieve.mjs'
import { together } from './together.mjs'

/**
 * Returns the situations of one index that answer the query, unsorted.
 *
 * @param {Clause[][]} clauses - of each word
 * @param {import('./readings.mjs').Word[]} words
 * @param {Index} index
 * @returns {Ranked[]}
 */
export function rank(clauses, words, index) {
  const stops = words.map(({ forms }) => words.length > 1 && index.stopWords.has(forms[0]))
  const found = [...retrieve(clauses, stops, index)]
  const weights = weigh(found, stops, index.situations.size)
  return [...bySituation(found, words.length)]
    .map(([id, situation]) => judge(id, situation, weights, index))
    .filter((each) => isEvidence(each, stops))
    .map((each) => ({ ...each, score: score(each) }))
    .filter((each) => each.score >= EVIDENCE.score)
}

/** Returns what each word of the query tells, as shares of 1: by how few situations have it (BM25's measure). */
function weigh(/** @type {RetrievedPart[]} */ found, /** @type {boolean[]} */ stops, /** @type {number} */ all) {
  const meanings = stops.map((stop, word) => {
    const having = new Set(found.filter(({ best }) => best[word]).map(({ part }) => part.id)).size
    // An unknown word tells most: not finding it is a strong sign.
    return Math.log(1 + (all - having + 0.5) / (having + 0.5)) * (stop ? STOP_WORD : 1)
  })
  const sum = meanings.reduce((a, b) => a + b, 0)
  return meanings.map((meaning) => meaning / sum)
}

/** @type {(found: RetrievedPart[], count: number) => Map<string, { words: (Best | undefined)[], found: RetrievedPart[] }>} */
function bySituation(found, count) {
  const situations = new Map()
  for (const each of found) {
    const { field, id } = each.part
    const situation = situations.get(id) ?? { words: new Array(count).fill(undefined), found: [] }
    situations.set(id, situation)
    situation.found.push(each)
    each.best.forEach((clause, word) => {
      const value = clause ? clause.boost * FIELDS[field] : 0
      if (value > (situation.words[word]?.value ?? 0)) situation.words[word] = { value, reading: clause?.reading, isNamed: NAMING_FIELDS.includes(field) }
    })
  }
  return situations
}

/** @type {(id: string, situation: { words: (Best | undefined)[], found: RetrievedPart[] }, weights: number[], index: Index) => Judged} */
function judge(id, { words, found }, weights, index) {
  const sum = (/** @type {(best: Best) => number} */ value) => weights.reduce((all, weight, word) => all + (words[word] ? weight * value(words[word]) : 0), 0)
  const parts = found.map((each) => together(each, weights)).sort((a, b) => b.score - a.score)
  return { id, index, words, parts, coverage: sum(({ value }) => Math.min(1, value / FULL)), apart: sum(({ value }) => value) }
}

/** @type {(hit: Judged) => number} */
function score({ id, index, coverage, apart, parts }) {
  const { audience } = /** @type {import('./payload.mjs').Situation} */ (index.situations.get(id))
  const reader = audience.length ? Math.max(...audience.map((each) => AUDIENCES[each] ?? 1)) : 1
  return coverage * reader * ((1 - TOGETHER) * apart + TOGETHER * parts[0].score)
}

/** @type {(hit: Judged, stops: boolean[]) => boolean} */
function isEvidence({ words, coverage, parts }, stops) {
  const meant = words.filter((_, word) => !stops[word])
  // Only function words: they mean something only all together, as a phrase («это не ко мне»), not inside one («…, как это злит»).
  if (meant.length === 0) return parts.some(({ share, whole }) => share > 0.99 && whole >= PHRASE.phrase)
  const found = /** @type {Best[]} */ (meant.filter(Boolean))
  if (found.length === 0) return false
  if (parts[0].score === 0) return found.length === meant.length && found.every(({ reading }) => reading === 'exact' || reading === 'stem')
  return coverage >= EVIDENCE.coverage || (coverage >= EVIDENCE.naming && found.some(({ isNamed, reading }) => isNamed && reading !== 'typo'))
}

/** @typedef {import('./expansions/all.mjs').Clause} Clause */
/** @typedef {import('./index.mjs').Index} Index */
/** @typedef {import('./retrieve.mjs').Found} RetrievedPart */
/** @typedef {import('./together.mjs').Together} Together */

/** @typedef {{ value: number, reading: Clause['reading'], isNamed: boolean }} Best - how well a word was found: its reading's boost times its field's */

/**
 * @typedef {object} Judged
 * @property {string} id
 * @property {Index} index - in which it was found
 * @property {(Best | undefined)[]} words - of the query, as they were found here
 * @property {number} coverage - share of the query's meaning that was found
 * @property {number} apart - the same, each word by where and how it was found
 * @property {Together[]} parts - that have something of the query, the best first
 */

/** @typedef {Judged & { score: number }} Ranked */
