/** A text → the words of a base, without making a string of each: of the words of a large base nineteen of twenty have been read before. */

import { DEPENDS, INVISIBLE, NONE } from './text.mjs'

// A word that is read takes no more letters; what is longer goes the long way.
const LONGEST = 64
// Of the first table: the words of a language's names.
const SMALLEST = 2 ** 14
// FNV-1a's prime and basis.
const PRIME = 16777619
const BASIS = 2166136261
// So that an engine keeps it as a small integer.
const SMALL = 2 ** 30 - 1

/**
 * Returns the function text → its words, in order. They are the same that `text.split` gives; the list is the reader's own, and is filled anew
 * at every text.
 *
 * @param {import('./text.mjs').Text} text
 * @param {(form: string) => import('./words.mjs').Word} wordOf
 * @returns {(text: string) => Word[]}
 */
export function createReader(text, wordOf) {
  /** Hash → number of a word, from 1; the next free place where two have the same. */
  let table = new Int32Array(SMALLEST)
  /** @type {Word[]} */
  const words = []
  /** @type {number[]} */
  const hashes = []
  const { plain, learn } = text.letters
  const letters = new Uint16Array(LONGEST)
  /** @type {Word[]} */
  const read = []

  function enlarge() {
    table = new Int32Array(table.length * 4)
    for (let number = 0; number < hashes.length; number += 1) {
      let at = hashes[number] & (table.length - 1)
      while (table[at]) at = (at + 1) & (table.length - 1)
      table[at] = number + 1
    }
  }

  function isSame(/** @type {string} */ form, /** @type {number} */ count) {
    if (form.length !== count) return false
    for (let i = 0; i < count; i += 1) if (form.charCodeAt(i) !== letters[i]) return false
    return true
  }

  /** Returns the word of so many letters. @type {(count: number, hash: number) => Word} */
  function find(count, hash) {
    let at = hash & (table.length - 1)
    for (let number = table[at]; number; number = table[at]) {
      const word = words[number - 1]
      if (hashes[number - 1] === hash && isSame(word.form, count)) return word
      at = (at + 1) & (table.length - 1)
    }
    const word = wordOf(String.fromCharCode.apply(null, letters.subarray(0, count)))
    table[at] = words.push(word)
    hashes.push(hash)
    if (words.length * 2 > table.length) enlarge()
    return word
  }

  /** The long way, for what is not one small letter for each letter. @type {(given: string) => Word[]} */
  function spell(given) {
    read.length = 0
    for (const form of text.split(given)) read.push(wordOf(form))
    return read
  }

  return (given) => {
    read.length = 0
    let count = 0
    let hash = BASIS
    const { length } = given
    for (let i = 0; i <= length; i += 1) {
      const code = i < length ? given.charCodeAt(i) : 0
      const letter = plain[code] || learn(code)
      if (letter > INVISIBLE) {
        if (count === LONGEST) return spell(given)
        letters[count] = letter
        count += 1
        hash = Math.imul(hash ^ letter, PRIME)
      } else if (letter === DEPENDS) return spell(given)
      else if (letter === NONE && count) {
        // The last bits of a product know little of the first letters.
        read.push(find(count, (hash ^ (hash >>> 15)) & SMALL))
        count = 0
        hash = BASIS
      }
    }
    return read
  }
}

/** @typedef {import('./words.mjs').Word} Word */
