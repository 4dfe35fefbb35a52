/** How much of a query stands in one part of a situation, and how near to each other. */

import { FIELDS, SHARES } from './boosts.mjs'
import { FIELD_NAMES } from './places.mjs'

const REST = FIELD_NAMES.indexOf('rest')
const FIELD_BOOSTS = FIELD_NAMES.map((field) => FIELDS[field])

/**
 * Writes down of each part that was met what it has of the query.
 *
 * @param {import('./found.mjs').Found} found
 * @param {number[]} weights - of the query's words; their sum is 1
 * @param {import('./places.mjs').Places} columns
 */
export function judgeParts({ count: all, parts, best, clauses, first, last, meaning, shares, wholes, scores }, weights, columns) {
  for (let part = 0; part < all; part += 1) {
    let share = 0
    let value = 0
    let count = 0
    for (let word = 0; word < weights.length; word += 1) {
      const clause = best[part * weights.length + word]
      if (clause === 0) continue
      count += 1
      share += weights[word]
      value += weights[word] * clauses[clause - 1].boost
    }
    const field = columns.field[parts[part]]
    // Of what did not travel it is not known what stands beside what.
    const isKnown = field !== REST
    const close = Math.min(1, count / (last[part] - first[part] + 1))
    const whole = isKnown ? meaning[part] / columns.meaning[parts[part]] : 0
    shares[part] = share
    wholes[part] = whole
    // Times the share: half of the words in a title are worth less than all of them in one phrase.
    scores[part] = isKnown ? value * share * FIELD_BOOSTS[field] * (SHARES.there + SHARES.close * close + SHARES.whole * whole) : 0
  }
}
