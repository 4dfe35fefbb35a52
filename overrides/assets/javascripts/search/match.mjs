/** What to show of a hit: the words that matched, and where. */

import { PHRASE } from './boosts.mjs'

/**
 * Returns the parts of a situation by which it was found.
 *
 * @param {import('./rank.mjs').Ranked} ranked
 * @returns {Match}
 */
export function matchOf({ parts }) {
  const best = (/** @type {string} */ field) => parts.find(({ found }) => found.part.field === field)
  const title = best('title')
  const alias = best('aliases')
  const cue = best('cues')
  const approved = best('approved')
  const forbidden = best('forbidden')
  return {
    // The title says it as well: then the alias would only be noise beside it.
    alias: alias && alias.share >= PHRASE.query && alias.score > (title?.score ?? 0) ? alias.found.part.text : null,
    cue: cue && cue.share >= PHRASE.query ? cue.found.part.text : null,
    approved: approved && approved.share >= PHRASE.query ? approved.found.part.at : null,
    forbidden: forbidden && forbidden.share >= PHRASE.query && forbidden.whole >= PHRASE.phrase ? forbidden.found.part.at : null,
  }
}

/**
 * Returns the words of the situation that matched, for `highlight`: whole, or as many letters of them as were typed.
 *
 * @param {import('./rank.mjs').Ranked} ranked
 * @returns {Term[]}
 */
export function termsOf({ parts }) {
  /** @type {Map<string, number>} */
  const terms = new Map()
  for (const { found } of parts) {
    const { part, places, letters } = found
    if (!part.words.length) continue
    places.forEach((place, i) => {
      const { form } = part.words[place]
      terms.set(form, Math.max(terms.get(form) ?? 0, Math.min(letters[i], form.length)))
    })
  }
  return [...terms].map(([word, letters]) => ({ word, letters }))
}

/**
 * @typedef {object} Match
 * @property {string | null} alias - the alias by which it was found, if the title does not say the same
 * @property {string | null} cue
 * @property {number | null} approved - place of the approved phrase that was typed
 * @property {number | null} forbidden - place of the forbidden phrase that was typed
 */

/** @typedef {{ word: string, letters: number }} Term */
