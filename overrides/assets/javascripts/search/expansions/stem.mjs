import { READINGS } from '../boosts.mjs'

/**
 * Returns the word's other inflections, by their common stem.
 *
 * @type {import('./all.mjs').Expansion}
 */
export function stem(form, index, { fields }) {
  const found = index.vocabulary.stem(index.stem(form))
  return found ? [{ places: found.places, reading: 'stem', boost: READINGS.stem, fields, stem: found.name }] : []
}
