import { READINGS } from '../boosts.mjs'

/**
 * Returns the word as it was typed, if the base has it.
 *
 * @type {import('./all.mjs').Expansion}
 */
export function exact(form, { vocabulary }, { fields }) {
  const word = vocabulary.word(form)
  return word ? [{ places: word.places, reading: 'exact', boost: READINGS.exact, fields, stem: word.stem.name }] : []
}
