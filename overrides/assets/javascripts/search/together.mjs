/** How near the words of a query stand to each other in one part of a situation. */

import { FIELDS } from './boosts.mjs'

// Half for being in one part, the rest for standing close and for the part saying little else: an alias that is the query beats a long phrase.
const SHARES = { there: 0.5, close: 0.2, whole: 0.3 }

/**
 * Returns what each part has of the query, the best first; parts that have nothing are left out.
 *
 * @param {import('./parts.mjs').Part[]} parts
 * @param {Map<string, Sought[]>} sought - term → the words of the query that look for it
 * @param {number[]} weights - of the query's words; their sum is 1
 * @returns {Together[]}
 */
export function together(parts, sought, weights) {
  const found = []
  for (const part of parts) {
    const measured = measure(part, sought, weights)
    if (measured) found.push(measured)
  }
  return found.sort((a, b) => b.score - a.score)
}

/**
 * @param {import('./parts.mjs').Part} part
 * @param {Map<string, Sought[]>} sought
 * @param {number[]} weights
 * @returns {Together | null}
 */
function measure(part, sought, weights) {
  const { first, last, matched, best } = search(part.words, sought, weights.length)
  if (!best) return null
  let share = 0
  let value = 0
  let count = 0
  best.forEach((boost, word) => {
    if (boost === 0) return
    count += 1
    share += weights[word]
    value += weights[word] * boost
  })
  const close = Math.min(1, count / (last - first + 1))
  const whole = matched / part.meaning
  // Times the share: half of the words in a title are worth less than all of them in one phrase.
  const score = value * share * FIELDS[part.field] * (SHARES.there + SHARES.close * close + SHARES.whole * whole)
  return { part, share, whole, score }
}

/** @type {(words: import('./parts.mjs').PartWord[], sought: Map<string, Sought[]>, count: number) => { first: number, last: number, matched: number, best: number[] | null }} */
function search(words, sought, count) {
  let first = -1
  let last = -1
  let matched = 0
  let best = null
  for (let place = 0; place < words.length; place += 1) {
    const byForm = sought.get(words[place].form)
    const byStem = sought.get(words[place].stem)
    if (!byForm && !byStem) continue
    best ??= new Array(count).fill(0)
    for (const { word, boost } of byForm ?? []) best[word] = Math.max(best[word], boost)
    for (const { word, boost } of byStem ?? []) best[word] = Math.max(best[word], boost)
    if (first < 0) first = place
    last = place
    matched += words[place].meaning
  }
  return { first, last, matched, best }
}

/** @typedef {import('./expansions/all.mjs').Clause & { word: number }} Sought */

/**
 * @typedef {object} Together
 * @property {import('./parts.mjs').Part} part
 * @property {number} share - of the query's meaning that stands in the part
 * @property {number} whole - share of the part's own meaning that was asked for
 * @property {number} score
 */
