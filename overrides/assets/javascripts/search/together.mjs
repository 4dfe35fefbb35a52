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
  const { part, best, first, last, meaning } = found
  let share = 0
  let value = 0
  let count = 0
  for (let word = 0; word < best.length; word += 1) {
    const clause = best[word]
    if (clause === undefined) continue
    count += 1
    share += weights[word]
    value += weights[word] * clause.boost
  }
  // Of what did not travel it is not known what stands beside what.
  if (part.field === 'rest') return { found, share, whole: 0, score: 0 }
  const close = Math.min(1, count / (last - first + 1))
  const whole = meaning / part.meaning
  // Times the share: half of the words in a title are worth less than all of them in one phrase.
  return { found, share, whole, score: value * share * FIELDS[part.field] * (SHARES.there + SHARES.close * close + SHARES.whole * whole) }
}

/**
 * @typedef {object} Together
 * @property {import('./retrieve.mjs').Found} found
 * @property {number} share - of the query's meaning that stands in the part
 * @property {number} whole - share of the part's own meaning that was asked for
 * @property {number} score
 */
