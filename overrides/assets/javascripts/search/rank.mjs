/** What was retrieved → situations in the order of what an operator means, without those that matched by chance. */

import { EVIDENCE, FIELDS, FULL, PHRASE, STOP_WORD, TAIL, TOGETHER } from './boosts.mjs'
import { isInitial } from './expansions/initial.mjs'
import { bySituation, partsOf } from './met.mjs'
import { FIELD_NAMES } from './places.mjs'
import { retrieve } from './retrieve.mjs'
import { judgeParts } from './together.mjs'

const FIELD_BOOSTS = FIELD_NAMES.map((field) => FIELDS[field])

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
  const found = retrieve(clauses, stops, index)
  const met = bySituation(found, words.length, index, FIELD_BOOSTS)
  if (met.count === 0) return []
  const weights = weigh(met, stops, index.ids.length)
  judgeParts(found, weights, index.places)
  judge(met, found, weights, index.forReaders)
  let best = 0
  for (let at = 1; at < met.count; at += 1) if (met.scores[at] > met.scores[best]) best = at
  if (!isInitial(words) && !isAnswer(best, met, found, weights, stops)) return []
  /** @type {Ranked[]} */
  const ranked = []
  for (let at = 0; at < met.count; at += 1) {
    if (met.scores[at] >= TAIL * met.scores[best]) ranked.push({ id: index.ids[met.numbers[at]], index, score: met.scores[at], met, at })
  }
  return ranked
}

/** Returns what each word of the query tells, as shares of 1: by how few situations have it (BM25's measure). @type {(met: Met, stops: boolean[], all: number) => number[]} */
function weigh({ count, by }, stops, all) {
  const meanings = stops.map((stop, word) => {
    let having = 0
    for (let at = 0; at < count; at += 1) if (by[at * stops.length + word] > 0) having += 1
    // An unknown word tells most: not finding it is a strong sign.
    return Math.log(1 + (all - having + 0.5) / (having + 0.5)) * (stop ? STOP_WORD : 1)
  })
  const sum = meanings.reduce((a, b) => a + b, 0)
  return meanings.map((meaning) => meaning / sum)
}

/** Gives each situation its score. @type {(met: Met, found: Found, weights: number[], forReaders: number[]) => void} */
function judge({ count, numbers, values, first, next, top, scores }, { scores: ofParts }, weights, forReaders) {
  for (let at = 0; at < count; at += 1) {
    let coverage = 0
    let apart = 0
    for (let word = 0; word < weights.length; word += 1) {
      const value = values[at * weights.length + word]
      coverage += weights[word] * Math.min(1, value / FULL)
      apart += weights[word] * value
    }
    for (let part = first[at]; part >= 0; part = next[part] - 1) if (ofParts[part] > ofParts[top[at]]) top[at] = part
    scores[at] = coverage * forReaders[numbers[at]] * ((1 - TOGETHER) * apart + TOGETHER * ofParts[top[at]])
  }
}

/** Other words for the same find something to say about anything: it is the best answer that must be one. @type {(best: number, met: Met, found: Found, weights: number[], stops: boolean[]) => boolean} */
const isAnswer = (best, met, found, weights, stops) => (stops.every(Boolean) ? isWholePhrase(found) : evidence(best, met, found, weights) >= EVIDENCE.enough)

/** Returns how sure it is that the query is about this situation. @type {(at: number, met: Met, found: Found, weights: number[]) => number} */
function evidence(at, met, { clauses, shares, wholes }, weights) {
  const top = met.top[at]
  let apart = 0
  let slips = 0
  let had = 0
  for (let word = 0; word < weights.length; word += 1) {
    const by = met.by[at * weights.length + word]
    const reading = by ? clauses[by - 1].reading : ''
    apart += weights[word] * met.values[at * weights.length + word]
    slips += reading === 'typo' || reading === 'root' ? weights[word] : 0
    had += by ? 1 : 0
  }
  const second = partsOf(met, at).reduce((most, part) => (part === top ? most : Math.max(most, shares[part])), 0)
  const signs = { apart, share: shares[top], second, whole: wholes[top], had: had / weights.length, slips }
  return Object.entries(signs).reduce((sum, [sign, value]) => sum + EVIDENCE[sign] * value, 0)
}

/** Only function words: they mean something only all together, as a phrase («это не ко мне»), not inside one («…, как это злит»). */
function isWholePhrase(/** @type {Found} */ { count, shares, wholes }) {
  for (let part = 0; part < count; part += 1) if (shares[part] > 0.99 && wholes[part] >= PHRASE.phrase) return true
  return false
}

/** @typedef {import('./expansions/all.mjs').Clause} Clause */
/** @typedef {import('./found.mjs').Found} Found */
/** @typedef {import('./index.mjs').Index} Index */
/** @typedef {import('./met.mjs').Met} Met */

/**
 * @typedef {object} Ranked
 * @property {string} id
 * @property {Index} index - in which it was found
 * @property {number} score
 * @property {Met} met - what the search has met; with the index's workplace it holds until its next search
 * @property {number} at - place there
 */
