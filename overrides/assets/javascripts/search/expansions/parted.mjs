import { GUESS_FIELDS, READINGS } from '../boosts.mjs'

// «он», „nu”: shorter pieces would find two words in any one.
const SHORTEST_PIECE = 2
const FIGURES_AND_LETTERS = /^(\p{N}+)(\p{L}+)$|^(\p{L}+)(\p{N}+)$/u

/**
 * Returns where two words stand one after the other which were typed without the space between them: «нетвремени», «30мин».
 *
 * @type {import('./all.mjs').Expansion}
 */
export function parted(form, index) {
  return cuts(form).flatMap(([left, right]) => {
    const stems = [left, right].map((piece) => (index.vocabulary.word(piece) ? index.stem(piece) : undefined))
    if (stems.includes(undefined)) return []
    const places = index.sequence(/** @type {string[]} */ (stems))
    return places.length ? [{ places, reading: /** @type {const} */ ('spacing'), boost: READINGS.spacing, fields: GUESS_FIELDS, shown: `${left} ${right}` }] : []
  })
}

/** @type {(form: string) => string[][]} */
function cuts(form) {
  const mixed = FIGURES_AND_LETTERS.exec(form)
  if (mixed) return [mixed.slice(1).filter(Boolean)]
  const last = form.length - SHORTEST_PIECE
  return Array.from({ length: Math.max(0, last - SHORTEST_PIECE + 1) }, (_, i) => [form.slice(0, i + SHORTEST_PIECE), form.slice(i + SHORTEST_PIECE)])
}
