import { READINGS } from '../boosts.mjs'
import { stemTerm } from '../terms.mjs'

/**
 * Returns the word's other inflections, by their common stem.
 *
 * @type {import('./all.mjs').Expansion}
 */
export function stem(word, index) {
  const term = stemTerm(index.stem(word))
  return index.has(term) ? [{ term, reading: 'stem', boost: READINGS.stem }] : []
}
