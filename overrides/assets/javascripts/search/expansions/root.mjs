import { GUESS_FIELDS, READINGS } from '../boosts.mjs'

// Fewer common letters are found in words that have nothing to do with each other.
const SHORTEST = 4
// Of the typed word; «сбрасывающие» has six of twelve in common with «сбрасывает».
const SHARE = 0.5
const MOST = 8
const LETTERS_ONLY = /^\p{L}+$/u

/**
 * Returns the words that have the longest beginning in common with one that nobody wrote: it is most often another word of the same root,
 * «затопленный» of «затопило», „amenințându-mă” of „amenință”.
 *
 * @type {import('./all.mjs').Expansion}
 */
export function root(form, { vocabulary }) {
  if (!LETTERS_ONLY.test(form)) return []
  for (let length = form.length - 1; length >= Math.max(SHORTEST, form.length * SHARE); length -= 1) {
    const found = vocabulary.startingWith(form.slice(0, length))
    if (found.length === 0) continue
    const stems = new Set(found.map((longer) => /** @type {import('../words.mjs').Word} */ (vocabulary.word(longer)).stem))
    // A beginning of many words is a prefix or a short root, and says nothing.
    if (stems.size > MOST) return []
    const boost = (READINGS.root * length) / form.length
    return [...stems].map((stem) => ({ places: stem.places, reading: 'root', boost, fields: GUESS_FIELDS, stem: stem.name, shown: stem.words[0]?.form }))
  }
  return []
}
