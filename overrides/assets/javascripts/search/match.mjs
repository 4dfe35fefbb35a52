/** What to show of a hit: the words that matched, and where. */

import { PHRASE } from './boosts.mjs'
import { WHOLE } from './found.mjs'
import { partsOf } from './met.mjs'
import { FIELD_NAMES } from './places.mjs'

/** The fields of which it is shown what matched, as the columns name them. */
const SHOWN = /** @type {const} */ (['title', 'aliases', 'cues', 'approved', 'forbidden']).map((field) => FIELD_NAMES.indexOf(field))

/**
 * Returns the parts of a situation by which it was found.
 *
 * @param {Ranked} ranked
 * @returns {Match}
 */
export function matchOf({ id, index: { found, places, situations }, met, at }) {
  const { shares, wholes, scores } = found
  /** Of each field, its best part. @type {(number | undefined)[]} */
  const firsts = []
  for (const part of partsOf(met, at)) {
    const field = places.field[found.parts[part]]
    const first = firsts[field]
    if (first === undefined || scores[part] > scores[first]) firsts[field] = part
  }
  const best = (/** @type {number} */ field) => {
    const first = firsts[field]
    return first === undefined ? null : { at: places.at[found.parts[first]], score: scores[first], isMeant: shares[first] >= PHRASE.query, whole: wholes[first] }
  }
  const [title, alias, cue, approved, forbidden] = SHOWN.map(best)
  const { aliases, cues = [] } = /** @type {import('./payload.mjs').Situation} */ (situations.get(id))
  return {
    // The title says it as well: then the alias would only be noise beside it.
    alias: alias?.isMeant && alias.score > (title?.score ?? 0) ? aliases[alias.at] : null,
    cue: cue?.isMeant ? cues[cue.at] : null,
    approved: approved?.isMeant ? approved.at : null,
    forbidden: forbidden?.isMeant && forbidden.whole >= PHRASE.phrase ? forbidden.at : null,
  }
}

/**
 * Returns the words of the situation that matched, for `highlight`: whole, or as many letters of them as were typed.
 *
 * @param {Ranked} ranked
 * @returns {Term[]}
 */
export function termsOf({ index: { found, places }, met, at }) {
  /** @type {Map<string, number>} */
  const terms = new Map()
  for (const part of partsOf(met, at)) {
    for (let place = found.first[part]; place <= found.last[part]; place += 1) {
      const word = places.words[places.wordAt[place]]
      const letters = found.letters[place]
      if (!word || letters === 0) continue
      const { form } = word
      terms.set(form, Math.max(terms.get(form) ?? 0, letters === WHOLE ? form.length : Math.min(letters, form.length)))
    }
  }
  return [...terms].map(([word, letters]) => ({ word, letters }))
}

/**
 * Returns how a word of the query was found in the best part that has it.
 *
 * @param {Ranked} ranked
 * @param {number} word
 * @param {number} count - of the query's words
 * @returns {import('./expansions/all.mjs').Clause | undefined}
 */
export function clauseOf({ index: { found }, met, at }, word, count) {
  const having = partsOf(met, at).filter((part) => found.best[part * count + word] > 0)
  if (!having.length) return undefined
  const best = having.reduce((a, b) => (found.scores[b] > found.scores[a] ? b : a))
  return found.clauses[found.best[best * count + word] - 1]
}

/** @typedef {import('./rank.mjs').Ranked} Ranked */

/**
 * @typedef {object} Match
 * @property {string | null} alias - the alias by which it was found, if the title does not say the same
 * @property {string | null} cue
 * @property {number | null} approved - place of the approved phrase that was typed
 * @property {number | null} forbidden - place of the forbidden phrase that was typed
 */

/** @typedef {{ word: string, letters: number }} Term */
