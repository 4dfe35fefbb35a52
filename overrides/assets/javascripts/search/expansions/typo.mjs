import { GUESS_FIELDS, READINGS, SLIP } from '../boosts.mjs'
import { distance } from '../distance.mjs'

const SHORTEST_TYPED = 3
const SHORTEST_STEM = 4
const MOST = 2
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
  const { found, slips } = nearest(stem, vocabulary.stems())
  return found
    .map((meant) => /** @type {Stem} */ (vocabulary.stem(meant)))
    .filter(({ words }) => words.length)
    .map((meant) => clause(meant, boostOf(slips, stem), meant.words[0].form))
}

const boostOf = (/** @type {number} */ slips, /** @type {string} */ typed) => READINGS.typo * (1 - (SLIP * slips) / typed.length)

/** @type {(stem: Stem, boost: number, shown: string) => import('./all.mjs').Clause} */
const clause = (stem, boost, shown) => ({ places: stem.places, reading: 'typo', boost, fields: GUESS_FIELDS, stem: stem.name, shown })

const allowed = (/** @type {number} */ letters) => (letters < 4 ? 0 : letters < 8 ? 1 : 2)

/**
 * @param {string} typed
 * @param {string[]} vocabulary
 */
function nearest(typed, vocabulary) {
  const { byLength, known } = prepared(vocabulary)
  let result = known.get(typed)
  if (result === undefined) known.set(typed, (result = search(typed, byLength)))
  return result
}

/** @type {(typed: string, byLength: Map<number, Shelf>) => { found: string[], slips: number }} */
function search(typed, byLength) {
  const mask = letters(typed)
  let best = MOST
  /** @type {string[]} */
  let found = []
  for (let length = typed.length - MOST; length <= typed.length + MOST; length += 1) {
    const shelf = byLength.get(length)
    if (!shelf || allowed(length) < Math.abs(length - typed.length)) continue
    const { words, masks } = shelf
    for (let i = 0; i < words.length; i += 1) {
      const most = Math.min(best, allowed(length))
      // A slip changes at most two of the letters present: this cheap look spares nineteen comparisons of twenty.
      if (areMore(masks[i] ^ mask, 2 * most)) continue
      const apart = distance(typed, words[i], most)
      if (apart === 0 || apart > most) continue
      if (apart < best) found = []
      best = apart
      found.push(words[i])
    }
  }
  return { found, slips: best }
}

/** What is known of a vocabulary, and what was asked of it: at every keystroke the words before the last are the same. @type {WeakMap<string[], Prepared>} */
const vocabularies = new WeakMap()

/** @type {(vocabulary: string[]) => Prepared} */
function prepared(vocabulary) {
  let made = vocabularies.get(vocabulary)
  if (made === undefined) {
    const byLength = new Map()
    for (const word of vocabulary) {
      const shelf = byLength.get(word.length) ?? { words: [], masks: [] }
      byLength.set(word.length, shelf)
      shelf.words.push(word)
      shelf.masks.push(letters(word))
    }
    vocabularies.set(vocabulary, (made = { byLength, known: new Map() }))
  }
  return made
}

/** Which letters a word has, one bit for each, as far as 32 bits can tell. */
function letters(/** @type {string} */ word) {
  let mask = 0
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) & 31)
  return mask
}

/** Returns whether more than so many bits are set. */
function areMore(/** @type {number} */ mask, /** @type {number} */ most) {
  let rest = mask
  for (let count = 0; count < most; count += 1) rest &= rest - 1
  return rest !== 0
}

/** @typedef {import('../words.mjs').Word} Word */
/** @typedef {import('../words.mjs').Stem} Stem */
/** @typedef {{ words: string[], masks: number[] }} Shelf - words of one length, and which letters each has */
/** @typedef {{ byLength: Map<number, Shelf>, known: Map<string, { found: string[], slips: number }> }} Prepared */
