/** A word of a base, and the stem that words have in common. Neither is whole until the words that begin alike are stemmed: `settle` does it when asked. */

/** @typedef {(beginning: string) => void} Settle */

export class Word {
  /** Among those that stand somewhere, from 1. */
  number = 0
  /** The last place where it stands. */
  last = -1
  /** @type {import('./places.mjs').Places | undefined} */
  #columns
  /** Where it stands, as far as `#last`: few words are ever asked for. @type {number[]} */
  #places = []
  #last = -1
  /** @type {Stem | undefined} */
  #stem
  #settle

  constructor(/** @type {string} */ form, /** @type {number} */ meaning, /** @type {Settle} */ settle) {
    this.form = form
    this.meaning = meaning
    this.#settle = settle
  }

  get stem() {
    if (!this.#stem) this.#settle(this.form)
    return /** @type {Stem} */ (this.#stem)
  }

  /** Where it stands, in order. */
  get places() {
    if (this.#last !== this.last) this.#places = this.#columns?.of(this) ?? []
    this.#last = this.last
    return this.#places
  }

  /** Takes its number, in the columns that say where it stands. */
  enter(/** @type {import('./places.mjs').Places} */ columns, /** @type {number} */ number) {
    this.#columns = columns
    this.number = number
  }

  isStemmed() {
    return this.#stem !== undefined
  }

  /** Whether it came as a stem, before any word. */
  isStandIn() {
    return this.#stem?.itself === this
  }

  join(/** @type {Stem} */ stem) {
    this.#stem = stem
    stem.take(this)
  }
}

export class Stem {
  /** Where it stands in words that have not travelled. @type {number[]} */
  rest = []
  /** As a word. @type {Word | undefined} */
  itself
  /** @type {Word[]} */
  #words = []
  #settle

  constructor(/** @type {string} */ name, /** @type {Settle} */ settle) {
    this.name = name
    this.#settle = settle
  }

  get words() {
    this.#settle(this.name)
    return this.#words
  }

  /** Where it stands, whatever the word. */
  get places() {
    return this.placesBeside(undefined)
  }

  /** Where it stands in other words than this one. @type {(word: Word | undefined) => number[]} */
  placesBeside(word) {
    return this.rest.concat(...this.words.filter((each) => each !== word).map(({ places }) => places))
  }

  take(/** @type {Word} */ word) {
    this.#words.push(word)
  }
}
