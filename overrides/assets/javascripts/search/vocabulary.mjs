/** The words of a base: each with its stem, what it means to a search, and the places where it stands. */

import { STOP_WORD } from './boosts.mjs'

/**
 * Returns an empty vocabulary; words come in as they are asked for.
 *
 * @param {{ stem: (word: string) => string, stopWords: Set<string> }} letters
 */
export function createVocabulary({ stem, stopWords }) {
  const stopStems = new Set([...stopWords].map(stem))
  /** @type {Map<string, Word>} */
  const words = new Map()
  /** @type {Map<string, Stem>} */
  const stems = new Map()
  /** In the order of code units, so that those that begin alike stand together; made anew after words have come. @type {string[]} */
  let forms = []
  /** @type {string[]} */
  let names = []

  /** @param {string} name @returns {Stem} */
  function stemNamed(name) {
    let found = stems.get(name)
    if (found === undefined) stems.set(name, (found = { name, rest: [], words: [] }))
    return found
  }

  /** @param {Stem} stem @returns {Word} */
  function standIn(stem) {
    const known = words.get(stem.name)
    if (known?.stem === stem) return known
    const word = { form: stem.name, stem, places: [], meaning: stopStems.has(stem.name) ? STOP_WORD : 1 }
    stem.words.push(word)
    if (!known) words.set(stem.name, word)
    return word
  }

  function sorted() {
    if (forms.length !== words.size) forms = [...words.keys()].sort()
    return forms
  }

  /** First place at which a word that begins so could stand. */
  function place(/** @type {string} */ prefix) {
    const all = sorted()
    let low = 0
    let high = all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (all[middle] < prefix) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    /** Returns the word of a folded form; a new one if there was none. */
    take(/** @type {string} */ form) {
      let word = words.get(form)
      // What looks the same may stand for the stem of other words: «работа» for that of «работает».
      if (word === undefined || (word === word.stem.itself && stem(form) !== word.stem.name)) {
        word = { form, stem: stemNamed(stem(form)), places: [], meaning: stopWords.has(form) ? STOP_WORD : 1 }
        word.stem.words.push(word)
        words.set(form, word)
      }
      return word
    },
    stemNamed,
    /** Returns a word that stands for a stem of which no word has come: it can be begun, and slipped from. */
    takeStem(/** @type {string} */ name) {
      const stem = stemNamed(name)
      stem.itself ??= standIn(stem)
      return stem.itself
    },
    word: (/** @type {string} */ form) => words.get(form),
    stem: (/** @type {string} */ name) => stems.get(name),
    /** Every form, sorted; the same array until words come. */
    forms: sorted,
    /** Every stem, as `forms`. */
    stems() {
      if (names.length !== stems.size) names = [...stems.keys()]
      return names
    },
    isStart: (/** @type {string} */ prefix) => sorted()[place(prefix)]?.startsWith(prefix) ?? false,
    startingWith(/** @type {string} */ prefix) {
      const start = place(prefix)
      let end = start
      while (end < forms.length && forms[end].startsWith(prefix)) end += 1
      return forms.slice(start, end)
    },
  }
}

/** @typedef {ReturnType<typeof createVocabulary>} Vocabulary */

/**
 * Returns where any word of a stem stands.
 *
 * @param {Stem | undefined} stem
 * @returns {number[]}
 */
export const placesOf = (stem) => (stem ? stem.rest.concat(...stem.words.map(({ places }) => places)) : [])

/** @typedef {{ form: string, stem: Stem, places: number[], meaning: number }} Word - `places` as `places.mjs` writes them */
/** @typedef {{ name: string, rest: number[], words: Word[], itself?: Word }} Stem - `rest`: where it stands in words that have not travelled; `itself`: as a word */
