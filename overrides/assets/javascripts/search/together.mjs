/** How much of a query stands in one part of a situation, and how near to each other. */

import { FIELDS, SHARES } from './boosts.mjs'

/**
 * Returns what a part has of the query.
 *
 * @param {import('./retrieve.mjs').Found} found
 * @param {number[]} weights - of the query's words; their sum is 1
 * @returns {Together}
 */
export function together(found, weights) {
  const { part, best, places } = found
  let share = 0
  let value = 0
  let count = 0
  best.forEach((clause, word) => {
    if (!clause) return
    count += 1
    share += weights[word]
    value += weights[word] * clause.boost
  })
  if (part.field === 'rest') return { ...found, share, whole: 0, score: 0 }
  const close = Math.min(1, count / (Math.max(...places) - Math.min(...places) + 1))
  const whole = places.reduce((sum, place) => sum + part.words[place].meaning, 0) / part.meaning
  // Times the share: half of the words in a title are worth less than all of them in one phrase.
  const score = value * share * FIELDS[part.field] * (SHARES.there + SHARES.close * close + SHARES.whole * whole)
  return { ...found, share, whole, score }
}

/**
 * @typedef {import('./retrieve.mjs').Found & { share: number, whole: number, score: number }} Together - `share` of the query's meaning that stands
 *   in the part, `whole`: share of the part's own meaning that was asked for
 */
