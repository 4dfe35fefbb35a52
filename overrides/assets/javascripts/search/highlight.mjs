/** A text with what matched marked in it. */

import { createText } from './text.mjs'

/**
 * Returns the text in pieces, in order; joined they are the text again, whatever invisible signs and no-break spaces stand in it.
 *
 * @param {string} text
 * @param {import('./match.mjs').Term[]} terms - of a hit
 * @param {Record<string, import('./text.mjs').Language>} languages - of the finder
 * @returns {{ text: string, marked: boolean }[]}
 */
export function highlight(text, terms, languages) {
  const letters = new Map(terms.map(({ word, letters }) => [word, letters]))
  const pieces = /** @type {{ text: string, marked: boolean }[]} */ ([])
  const add = (/** @type {string} */ piece, /** @type {boolean} */ marked) => piece && pieces.push({ text: piece, marked })
  let done = 0
  for (const { word, start, end } of textOf(languages).spans(text)) {
    const count = letters.get(word)
    if (count === undefined) continue
    const stop = count < word.length ? start + reach(text.slice(start, end), count) : end
    add(text.slice(done, start), false)
    add(text.slice(start, stop), true)
    done = stop
  }
  add(text.slice(done), false)
  return pieces
}

/** How far into a written word its first so many letters reach: signs that are no letters do not count. */
function reach(/** @type {string} */ written, /** @type {number} */ letters) {
  const places = [...written.matchAll(/[\p{L}\p{N}]/gu)]
  return places[letters]?.index ?? written.length
}

/** @type {WeakMap<object, import('./text.mjs').Text>} */
const known = new WeakMap()

/** @param {Record<string, import('./text.mjs').Language>} languages */
function textOf(languages) {
  const text = known.get(languages) ?? createText(languages)
  known.set(languages, text)
  return text
}
