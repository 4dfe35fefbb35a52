import { READINGS } from '../boosts.mjs'
import { bitsOf } from '../places.mjs'

const ONE_LETTER = /^\p{L}$/u
const FIELDS = ['title', 'aliases']
const NAMES = bitsOf(FIELDS)

/** Whether so little was typed that it can only be where a name begins: a single letter is no word, and stands in all that is said. @type {(words: import('../readings.mjs').Word[]) => boolean} */
export const isInitial = (words) => words.length === 1 && ONE_LETTER.test(words[0].forms[0])

/**
 * Returns where a title or an alias begins with the letter.
 *
 * @type {import('./all.mjs').Expansion}
 */
export function initial(letter, { places: { parts, partAt, wordAt, first, field, words } }) {
  const places = []
  for (let part = 0; part < parts; part += 1) {
    const place = first[part]
    if ((NAMES >> field[part]) & 1 && partAt[place] === part && words[wordAt[place]]?.form.startsWith(letter)) places.push(place)
  }
  return places.length ? [{ places, reading: 'prefix', boost: READINGS.prefix, fields: FIELDS, typed: letter.length }] : []
}
