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
  for (const { word, start, end } of spansOf(text, languages)) {
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

/** So many texts are remembered: those of a few queries. */
const MOST = 500

/** Of the texts that were shown, their words: at every keystroke they are most often the same. @type {WeakMap<object, (text: string) => Span[]>} */
const known = new WeakMap()

/** @type {(text: string, languages: Record<string, import('./text.mjs').Language>) => Span[]} */
function spansOf(text, languages) {
  const ask = known.get(languages) ?? remembering(createText(languages).spans)
  known.set(languages, ask)
  return ask(text)
}

/** @type {(ask: (text: string) => Span[]) => (text: string) => Span[]} */
function remembering(ask) {
  /** @type {Map<string, Span[]>} */
  const answers = new Map()
  return (text) => {
    const answer = answers.get(text) ?? ask(text)
    if (answers.size === MOST) answers.clear()
    answers.set(text, answer)
    return answer
  }
}

/** @typedef {{ word: string, start: number, end: number }} Span */
