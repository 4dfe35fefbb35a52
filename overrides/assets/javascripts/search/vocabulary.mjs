/** The words of a base: each with its stem, what it means to a search, and the places where it stands. */

import { STOP_WORD } from './boosts.mjs'
import { Stem, Word } from './words.mjs'

/** So many letters a word and its stem begin with alike; `test_contract.py` asks that of 20,000 words. */
const ALIKE = 2

/**
 * Returns an empty vocabulary; words come in as they are asked for. They are stemmed when somebody asks for a stem that begins like them: the
 * first answer on a page does not wait for the stems of all words.
 *
 * @param {{ stem: (word: string) => string, stopWords: Set<string> }} letters
 */
export function createVocabulary({ stem, stopWords }) {
  /** Made when the first stem comes. @type {Set<string> | undefined} */
  let stopStems
  /** @type {Map<string, Word>} */
  const words = new Map()
  /** @type {Map<string, Stem>} */
  const stems = new Map()
  /** Beginnings of which every word is stemmed. @type {Set<string>} */
  const settled = new Set()
  /** In the order of code units, so that those that begin alike stand together; made anew after words have come. @type {string[]} */
  let forms = []
  /** @type {string[]} */
  let names = []

  /** Stems the words that begin like this one; all, if nothing is given. */
  function settle(beginning = '') {
    const first = beginning.slice(0, ALIKE)
    if (settled.has(first) || settled.has('')) return
    settled.add(first)
    for (const form of startingWith(first)) {
      const word = /** @type {Word} */ (words.get(form))
      if (!word.isStemmed()) word.join(stemNamed(stem(form)))
    }
  }

  /** Sorts and stems all words, a few at each step. */
  function* settling() {
    for (const beginning of new Set(sorted().map((form) => form.slice(0, ALIKE)))) {
      settle(beginning)
      yield
    }
  }

  /** @param {string} name @returns {Stem} */
  function stemNamed(name) {
    let found = stems.get(name)
    if (found === undefined) stems.set(name, (found = new Stem(name, settle)))
    return found
  }

  /** @type {(form: string) => Word} */
  function add(form) {
    const word = new Word(form, stopWords.has(form) ? STOP_WORD : 1, settle)
    words.set(form, word)
    settled.clear()
    return word
  }

  /** @param {Stem} stemmed @returns {Word} */
  function standIn(stemmed) {
    const known = words.get(stemmed.name)
    if (known && stem(known.form) === stemmed.name) return known
    stopStems ??= new Set([...stopWords].map(stem))
    const word = new Word(stemmed.name, stopStems.has(stemmed.name) ? STOP_WORD : 1, settle)
    word.join(stemmed)
    if (!known) words.set(stemmed.name, word)
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

  function startingWith(/** @type {string} */ prefix) {
    const start = place(prefix)
    let end = start
    while (end < forms.length && forms[end].startsWith(prefix)) end += 1
    return forms.slice(start, end)
  }

  return {
    /** Returns the word of a folded form; a new one if there was none. */
    take(/** @type {string} */ form) {
      const word = words.get(form)
      // What looks the same may stand for the stem of other words: «работа» for that of «работает».
      return word === undefined || (word.isStandIn() && stem(form) !== form) ? add(form) : word
    },
    stemNamed,
    /** Returns a word that stands for a stem of which no word has come: it can be begun, and slipped from. */
    takeStem(/** @type {string} */ name) {
      const stemmed = stemNamed(name)
      stemmed.itself ??= standIn(stemmed)
      return stemmed.itself
    },
    word: (/** @type {string} */ form) => words.get(form),
    stem(/** @type {string} */ name) {
      settle(name)
      return stems.get(name)
    },
    settling,
    /** Every form, sorted; the same array until words come. */
    forms: sorted,
    /** Every stem, as `forms`. */
    stems() {
      settle()
      if (names.length !== stems.size) names = [...stems.keys()]
      return names
    },
    isStart: (/** @type {string} */ prefix) => sorted()[place(prefix)]?.startsWith(prefix) ?? false,
    startingWith,
  }
}

/** @typedef {ReturnType<typeof createVocabulary>} Vocabulary */
