/** Folding and splitting of text: what `letters.py` does at build, done to what is typed. */

const WORD = /[\p{L}\p{N}]+/gu
// Inside a word, and never a letter of it: stress marks and other loose accents, soft hyphens, word joiners.
const UNSEEN = /[\p{Mn}\p{Cf}]+/gu
const LETTER = /^[\p{L}\p{N}]$/u
// Latin with its neighbours, Cyrillic, punctuation: there no sign becomes one with the sign before it, but for the loose accents.
const ALONE = /^[\u0000-\u02ff\u0400-\u0482\u048a-\u052f\u2000-\u20cf]$/u
const SPAN = /[\p{L}\p{N}\p{Mn}\p{Cf}]+/gu
const ASCII = /^[\x00-\x7f]*$/

/** What a sign is that is no letter by itself: no part of a word; nothing; something that depends on what stands beside it. Below the code of any letter. */
export const [NONE, DEPENDS, INVISIBLE] = [1, 2, 3]

/**
 * Returns the tools for text in the letters of all given languages.
 *
 * @param {Record<string, Language>} languages
 * @returns {Text}
 */
export function createText(languages) {
  const table = new Map(Object.values(languages).flatMap(({ letters }) => Object.entries(letters.fold ?? {})))
  const plain = (/** @type {string} */ letter) => /** @type {string} */ (table.get(letter))
  // One pass over the few letters that change: a look at every letter took three times as long.
  const folded = new RegExp(`[${[...table.keys()].join('')}]`, 'gu')

  /** @param {string} text */
  function fold(text) {
    const small = text.normalize('NFC').toLowerCase()
    return ASCII.test(small) ? small : small.replace(UNSEEN, '').replace(folded, plain)
  }

  const codes = new Uint16Array(2 ** 16)
  /** @type {Letters['learn']} */
  function learn(code) {
    const sign = String.fromCharCode(code)
    const small = fold(sign)
    if (!ALONE.test(sign) || small.length > 1) codes[code] = DEPENDS
    else if (small === '') codes[code] = INVISIBLE
    else codes[code] = LETTER.test(small) ? small.charCodeAt(0) : NONE
    return codes[code]
  }

  return {
    fold,
    split: (text) => fold(text).match(WORD) ?? [],
    letters: { plain: codes, learn },
    spans: (text) =>
      [...text.matchAll(SPAN)]
        .map((match) => ({ word: fold(match[0]), start: match.index, end: match.index + match[0].length }))
        .filter(({ word }) => word !== ''),
  }
}

/**
 * What a language's `_language.yml` says of its letters.
 *
 * @typedef {object} Language
 * @property {{ script: string, fold?: Record<string, string>, keyboards?: string[][], transliteration?: Record<string, string[]> }} letters
 * @property {string} stemmer - Snowball's name of the algorithm, or empty
 * @property {string[]} stop_words - words that find nothing by themselves
 */

/**
 * @typedef {object} Text
 * @property {(text: string) => string} fold - the text as it is compared
 * @property {(text: string) => string[]} split - its folded words
 * @property {Letters} letters - of `reader.mjs`
 * @property {(text: string) => { word: string, start: number, end: number }[]} spans - the same words with their places in the text as it stands
 */

/**
 * What a sign is by itself: the code of its folded letter, or one of those above.
 *
 * @typedef {object} Letters
 * @property {Uint16Array} plain - by the sign's code; 0 until it has been learnt
 * @property {(code: number) => number} learn
 */
