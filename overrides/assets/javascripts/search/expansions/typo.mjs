import { GUESS_FIELDS, READINGS, SLIP } from '../boosts.mjs'
import { distance } from '../distance.mjs'
import { placesOf } from '../vocabulary.mjs'

const SHORTEST_TYPED = 3
const SHORTEST_STEM = 4
const LETTERS_ONLY = /^\p{L}+$/u

/**
 * Returns the words of the base that the typed one is a slip of, the nearest only: one slip in words of four letters, two from eight,
 * counted in the word that was meant. Where no word is near, stems are compared: «угорзы» is two slips from «угроза», its stem one.
 *
 * @type {import('./all.mjs').Expansion}
 */
export function typo(typed, index) {
  if (typed.length < SHORTEST_TYPED || !LETTERS_ONLY.test(typed)) return []
  const { vocabulary } = index
  const form = nearest(typed, vocabulary.forms())
  if (form.found.length) return form.found.map((meant) => clause(/** @type {Word} */ (vocabulary.word(meant)).stem, boostOf(form.slips, typed), meant))
  const stem = index.stem(typed)
  if (stem.length < SHORTEST_STEM) return []
  const { found, slips } = nearest(stem, [...vocabulary.stems.keys()])
  return found
    .map((meant) => /** @type {Stem} */ (vocabulary.stem(meant)))
    .filter(({ words }) => words.length)
    .map((meant) => clause(meant, boostOf(slips, stem), meant.words[0].form))
}

const boostOf = (/** @type {number} */ slips, /** @type {string} */ typed) => READINGS.typo * (1 - (SLIP * slips) / typed.length)

/** @type {(stem: Stem, boost: number, shown: string) => import('./all.mjs').Clause} */
const clause = (stem, boost, shown) => ({ places: placesOf(stem), reading: 'typo', boost, fields: GUESS_FIELDS, stem: stem.name, shown })

const allowed = (/** @type {string} */ meant) => (meant.length < 4 ? 0 : meant.length < 8 ? 1 : 2)

/**
 * @param {string} typed
 * @param {string[]} vocabulary
 */
function nearest(typed, vocabulary) {
  const masks = masksOf(vocabulary)
  const mask = letters(typed)
  let best = Infinity
  /** @type {string[]} */
  let found = []
  for (let i = 0; i < vocabulary.length; i += 1) {
    const most = Math.min(best, allowed(vocabulary[i]))
    if (most === 0 || Math.abs(vocabulary[i].length - typed.length) > most) continue
    // A slip changes at most two of the letters present: this cheap look spares nineteen comparisons of twenty.
    if (bits(masks[i] ^ mask) > 2 * most) continue
    const apart = distance(typed, vocabulary[i], most)
    if (apart > most) continue
    if (apart < best) found = []
    best = apart
    found.push(vocabulary[i])
  }
  return { found, slips: best }
}

/** @type {WeakMap<string[], Int32Array>} */
const known = new WeakMap()

function masksOf(/** @type {string[]} */ vocabulary) {
  const masks = known.get(vocabulary) ?? Int32Array.from(vocabulary, letters)
  known.set(vocabulary, masks)
  return masks
}

/** Which letters a word has, one bit for each, as far as 32 bits can tell. */
function letters(/** @type {string} */ word) {
  let mask = 0
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) & 31)
  return mask
}

function bits(/** @type {number} */ mask) {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** @typedef {import('../vocabulary.mjs').Word} Word */
/** @typedef {import('../vocabulary.mjs').Stem} Stem */
