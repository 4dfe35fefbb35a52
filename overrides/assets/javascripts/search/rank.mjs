/** What was retrieved → situations in the order of what an operator means, without those that matched by chance. */

import { AUDIENCES, EVIDENCE, FIELDS, FULL, PHRASE, STOP_WORD, TAIL, TOGETHER } from './boosts.mjs'
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
  const situations = bySituation(retrieve(clauses, stops, index), words.length)
  const weights = weigh(situations, stops, index.situations.size)
  const ranked = [...situations].map(([id, situation]) => judge(id, situation, weights, index))
  if (ranked.length === 0) return []
  // Other words for the same find something to say about anything: it is the best answer that must be one.
  const best = ranked.reduce((a, b) => (b.score > a.score ? b : a))
  const isAnswer = stops.every(Boolean) ? ranked.some(isWholePhrase) : best.evidence >= EVIDENCE.enough
  return isAnswer ? ranked.filter(({ score }) => score >= TAIL * best.score) : []
}

/** @type {(found: Iterable<Found>, count: number) => Map<string, Retrieved>} */
function bySituation(found, count) {
  /** @type {Map<string, Retrieved>} */
  const situations = new Map()
  for (const each of found) {
    const { field, id } = each.part
    let situation = situations.get(id)
    if (situation === undefined) situations.set(id, (situation = { words: new Array(count).fill(undefined), found: [] }))
    situation.found.push(each)
    for (let word = 0; word < count; word += 1) {
      const clause = each.best[word]
      const value = clause ? clause.boost * FIELDS[field] : 0
      if (clause && value > (situation.words[word]?.value ?? 0)) situation.words[word] = { value, reading: clause.reading }
    }
  }
  return situations
}

/** Returns what each word of the query tells, as shares of 1: by how few situations have it (BM25's measure). */
function weigh(/** @type {Map<string, Retrieved>} */ situations, /** @type {boolean[]} */ stops, /** @type {number} */ all) {
  const meanings = stops.map((stop, word) => {
    let having = 0
    for (const { words } of situations.values()) if (words[word]) having += 1
    // An unknown word tells most: not finding it is a strong sign.
    return Math.log(1 + (all - having + 0.5) / (having + 0.5)) * (stop ? STOP_WORD : 1)
  })
  const sum = meanings.reduce((a, b) => a + b, 0)
  return meanings.map((meaning) => meaning / sum)
}

/** @type {(id: string, retrieved: Retrieved, weights: number[], index: Index) => Ranked} */
function judge(id, { words, found }, weights, index) {
  let coverage = 0
  let apart = 0
  let slips = 0
  for (let word = 0; word < weights.length; word += 1) {
    const { value = 0, reading = '' } = words[word] ?? {}
    coverage += weights[word] * Math.min(1, value / FULL)
    apart += weights[word] * value
    slips += reading === 'typo' || reading === 'root' ? weights[word] : 0
  }
  const parts = found.map((each) => together(each, weights)).sort((a, b) => b.score - a.score)
  const score = coverage * forReader(id, index) * ((1 - TOGETHER) * apart + TOGETHER * parts[0].score)
  const { share, whole } = parts[0]
  let second = 0
  for (let i = 1; i < parts.length; i += 1) second = Math.max(second, parts[i].share)
  const had = words.filter(Boolean).length / words.length
  const signs = { apart, share, second, whole, had, slips }
  return { id, index, parts, score, evidence: Object.entries(signs).reduce((sum, [sign, value]) => sum + EVIDENCE[sign] * value, 0) }
}

/** How near a situation's readers are to the call. */
function forReader(/** @type {string} */ id, /** @type {Index} */ index) {
  const { audience } = /** @type {import('./payload.mjs').Situation} */ (index.situations.get(id))
  return audience.length ? Math.max(...audience.map((each) => AUDIENCES[each] ?? 1)) : 1
}

/** Only function words: they mean something only all together, as a phrase («это не ко мне»), not inside one («…, как это злит»). */
const isWholePhrase = (/** @type {Ranked} */ { parts }) => parts.some(({ share, whole }) => share > 0.99 && whole >= PHRASE.phrase)

/** @typedef {import('./expansions/all.mjs').Clause} Clause */
/** @typedef {import('./index.mjs').Index} Index */
/** @typedef {import('./retrieve.mjs').Found} Found */
/** @typedef {import('./together.mjs').Together} Together */

/** @typedef {{ value: number, reading: Clause['reading'] }} Best - how well a word was found: its reading's boost times its field's */
/** @typedef {{ words: (Best | undefined)[], found: Found[] }} Retrieved - of one situation */

/**
 * @typedef {object} Ranked
 * @property {string} id
 * @property {Index} index - in which it was found
 * @property {Together[]} parts - that have something of the query, the best first
 * @property {number} score
 * @property {number} evidence - how sure it is that the query is about this situation
 */
