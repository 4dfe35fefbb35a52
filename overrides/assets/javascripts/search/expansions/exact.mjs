import { READINGS } from '../boosts.mjs'

/**
 * Returns the word as it was typed, if the base has it.
 *
 * @type {import('./all.mjs').Expansion}
 */
export function exact(word, index) {
  return index.has(word) ? [{ term: word, reading: 'exact', boost: READINGS.exact }] : []
}
