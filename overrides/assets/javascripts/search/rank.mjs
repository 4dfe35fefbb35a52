/** What was retrieved → situations in the order of what an operator means, without those that matched by chance. */

import { EVIDENCE, FIELDS, FULL, PHRASE, STOP_WORD, TAIL, TOGETHER } from './boosts.mjs'
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
  const met = bySituation(found, words.length, index)
  if (met.length === 0) return []
  const weights = weigh(met, stops, index.ids.length)
  judgeParts(found, weights, index.places)
  for (const each of met) judge(each, found, weights, index.forReaders[each.number])
  const best = met.reduce((a, b) => (b.score > a.score ? b : a))
  // Other words for the same find something to say about anything: it is the best answer that must be one.
  const isAnswer = stops.every(Boolean) ? met.some(({ parts }) => parts.some((part) => isWholePhrase(part, found))) : evidence(best, found, weights) >= EVIDENCE.enough
  if (!isAnswer) return []
  return met.filter(({ score }) => score >= TAIL * best.score).map(({ number, score, parts }) => ({ id: index.ids[number], index, score, parts }))
}

/** @type {(found: Found, count: number, index: Index) => Met[]} */
function bySituation({ count: all, parts, best, clauses }, count, { ids, places }) {
  const metAt = new Int32Array(ids.length)
  /** @type {Met[]} */
  const met = []
  for (let part = 0; part < all; part += 1) {
    const number = places.situation[parts[part]]
    const boost = FIELD_BOOSTS[places.field[parts[part]]]
    if (metAt[number] === 0) metAt[number] = met.push({ number, values: new Array(count).fill(0), by: new Array(count).fill(0), parts: [], top: part, score: 0 })
    const situation = met[metAt[number] - 1]
    situation.parts.push(part)
    for (let word = 0; word < count; word += 1) {
      const clause = best[part * count + word]
      const value = clause === 0 ? 0 : clauses[clause - 1].boost * boost
      if (value > situation.values[word]) {
        situation.values[word] = value
        situation.by[word] = clause
      }
    }
  }
  return met
}

/** Returns what each word of the query tells, as shares of 1: by how few situations have it (BM25's measure). @type {(met: Met[], stops: boolean[], all: number) => number[]} */
function weigh(met, stops, all) {
  const meanings = stops.map((stop, word) => {
    let having = 0
    for (const { by } of met) if (by[word] > 0) having += 1
    // An unknown word tells most: not finding it is a strong sign.
    return Math.log(1 + (all - having + 0.5) / (having + 0.5)) * (stop ? STOP_WORD : 1)
  })
  const sum = meanings.reduce((a, b) => a + b, 0)
  return meanings.map((meaning) => meaning / sum)
}

/** Gives a situation its score. @type {(met: Met, found: Found, weights: number[], forReader: number) => void} */
function judge(met, { scores }, weights, forReader) {
  let coverage = 0
  let apart = 0
  for (let word = 0; word < weights.length; word += 1) {
    coverage += weights[word] * Math.min(1, met.values[word] / FULL)
    apart += weights[word] * met.values[word]
  }
  for (const part of met.parts) if (scores[part] > scores[met.top]) met.top = part
  met.score = coverage * forReader * ((1 - TOGETHER) * apart + TOGETHER * scores[met.top])
}

/** Returns how sure it is that the query is about this situation. @type {(met: Met, found: Found, weights: number[]) => number} */
function evidence({ values, by, parts, top }, { clauses, shares, wholes }, weights) {
  let apart = 0
  let slips = 0
  for (let word = 0; word < weights.length; word += 1) {
    const reading = by[word] ? clauses[by[word] - 1].reading : ''
    apart += weights[word] * values[word]
    slips += reading === 'typo' || reading === 'root' ? weights[word] : 0
  }
  const second = parts.reduce((most, part) => (part === top ? most : Math.max(most, shares[part])), 0)
  const signs = { apart, share: shares[top], second, whole: wholes[top], had: by.filter(Boolean).length / by.length, slips }
  return Object.entries(signs).reduce((sum, [sign, value]) => sum + EVIDENCE[sign] * value, 0)
}

/** Only function words: they mean something only all together, as a phrase («это не ко мне»), not inside one («…, как это злит»). @type {(part: number, found: Found) => boolean} */
const isWholePhrase = (part, { shares, wholes }) => shares[part] > 0.99 && wholes[part] >= PHRASE.phrase

/** @typedef {import('./expansions/all.mjs').Clause} Clause */
/** @typedef {import('./found.mjs').Found} Found */
/** @typedef {import('./index.mjs').Index} Index */

/**
 * What was met of a situation.
 *
 * @typedef {object} Met
 * @property {number} number - of the situation
 * @property {number[]} values - how well each word was found: its reading's boost times its field's
 * @property {number[]} by - of each word, the number, from 1, of the clause that found it so; 0, if none did
 * @property {number[]} parts - places among the parts that were met
 * @property {number} top - the best of them
 * @property {number} score
 */

/**
 * @typedef {object} Ranked
 * @property {string} id
 * @property {Index} index - in which it was found
 * @property {number} score
 * @property {number[]} parts - that have something of the query: places on the index's workplace, until its next search
 */
