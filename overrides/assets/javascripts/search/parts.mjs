/** The parts of a situation in which words can stand together: its title, each alias, each phrase. */

import { STOP_WORD } from './boosts.mjs'
import { stemTerm } from './terms.mjs'

/**
 * Returns the function id → parts. A situation is split when it is first asked for: most never are.
 *
 * @param {Map<string, import('./payload.mjs').Situation>} situations
 * @param {{ split: (text: string) => string[], stem: (word: string) => string, stopWords: Set<string> }} letters
 * @returns {(id: string) => Part[]}
 */
export function createParts(situations, { split, stem, stopWords }) {
  /** @type {Map<string, Part[]>} */
  const known = new Map()
  // One object for each different word of the base: the same strings are then looked up again and again, which is what maps are fast at.
  /** @type {Map<string, PartWord>} */
  const words = new Map()

  /** @param {string} form */
  function word(form) {
    const found = words.get(form) ?? { form, stem: stemTerm(stem(form)), meaning: stopWords.has(form) ? STOP_WORD : 1 }
    words.set(form, found)
    return found
  }

  return (id) => {
    const found = known.get(id)
    if (found) return found
    const parts = texts(/** @type {import('./payload.mjs').Situation} */ (situations.get(id))).map((part) => {
      const inPart = split(part.text).map(word)
      return { ...part, words: inPart, meaning: inPart.reduce((sum, { meaning }) => sum + meaning, 0) }
    })
    known.set(id, parts)
    return parts
  }
}

/** @param {import('./payload.mjs').Situation} situation */
function texts({ code, title, aliases, queries, cues, trigger, approved, forbidden }) {
  return [
    { field: 'code', at: 0, text: String(code ?? '') },
    { field: 'title', at: 0, text: title },
    ...aliases.map((text, at) => ({ field: 'aliases', at, text })),
    ...queries.map((text, at) => ({ field: 'queries', at, text })),
    ...cues.map((text, at) => ({ field: 'cues', at, text })),
    { field: 'trigger', at: 0, text: trigger },
    ...approved.map(({ text }, at) => ({ field: 'approved', at, text })),
    ...forbidden.map(({ text }, at) => ({ field: 'forbidden', at, text })),
  ]
}

/** @typedef {{ form: string, stem: string, meaning: number }} PartWord - `stem` as the term that the index holds */

/**
 * @typedef {object} Part
 * @property {string} field
 * @property {number} at - its place among the situation's parts of this field
 * @property {string} text
 * @property {PartWord[]} words
 * @property {number} meaning - of all its words
 */
