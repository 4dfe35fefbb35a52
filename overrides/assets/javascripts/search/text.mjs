/** Folding and splitting of text: what `letters.py` does at build, done to what is typed. */

const WORD = /[\p{L}\p{N}]+/gu
// Inside a word, and never a letter of it: stress marks and other loose accents, soft hyphens, word joiners.
const INVISIBLE = /[\p{Mn}\p{Cf}]+/gu
// Between two texts that are split at one go; no text has it: the checker refuses control characters.
const BETWEEN = '\u0001'
const WORD_OR_END = /[\p{L}\p{N}]+|\u0001/gu
const SPAN = /[\p{L}\p{N}\p{Mn}\p{Cf}]+/gu
const ASCII = /^[\x00-\x7f]*$/

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
    return ASCII.test(small) ? small : small.replace(INVISIBLE, '').replace(folded, plain)
  }

  /** @type {Text['splitAll']} */
  function splitAll(texts) {
    /** @type {string[][]} */
    const all = [[]]
    for (const word of fold(texts.join(BETWEEN)).match(WORD_OR_END) ?? []) {
      if (word === BETWEEN) all.push([])
      else all[all.length - 1].push(word)
    }
    return all
  }

  return {
    fold,
    split: (text) => fold(text).match(WORD) ?? [],
    splitAll,
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
 * @property {(texts: string[]) => string[][]} splitAll - `split` of each; in a page that has just opened a tenth of the time
 * @property {(text: string) => { word: string, start: number, end: number }[]} spans - the same words with their places in the text as it stands
 */
