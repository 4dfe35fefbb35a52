import { GUESS_FIELDS, NAMING_FIELDS, READINGS } from '../boosts.mjs'

const SHORTEST = 2
// Up to three letters begin too many words for a match inside a phrase to mean anything.
const SHORT = 3
// Shortest first: they are nearest to what stands there. More would cost more than they bring.
const MOST = 60
const FIGURES = /^\p{N}+$/u

/**
 * Returns the words that begin so: what is being typed is not finished. Figures are: «3» is not on its way to «31».
 *
 * @type {import('./all.mjs').Expansion}
 */
export function prefix(form, { vocabulary }) {
  if (form.length < SHORTEST || FIGURES.test(form)) return []
  const fields = form.length <= SHORT ? NAMING_FIELDS : GUESS_FIELDS
  return vocabulary
    .startingWith(form)
    .filter((longer) => longer !== form)
    .sort((a, b) => a.length - b.length)
    .slice(0, MOST)
    .map((longer) => /** @type {import('../words.mjs').Word} */ (vocabulary.word(longer)))
    .map(({ places, stem }) => ({ places, reading: 'prefix', boost: READINGS.prefix, fields, typed: form.length, stem: stem.name }))
}
