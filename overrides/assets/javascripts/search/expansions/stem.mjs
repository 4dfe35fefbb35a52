import { READINGS } from '../boosts.mjs'

/**
 * Returns the word's other inflections, by their common stem; where it stands itself `exact` has said.
 *
 * @type {import('./all.mjs').Expansion}
 */
export function stem(form, { vocabulary, stem: stemOf }, { fields }) {
  const found = vocabulary.stem(stemOf(form))
  return found ? [{ places: found.placesBeside(vocabulary.word(form)), reading: 'stem', boost: READINGS.stem, fields, stem: found.name }] : []
}
