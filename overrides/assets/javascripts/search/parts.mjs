/** The parts of a situation in which words stand together: its title, each alias, each phrase. */

/**
 * Returns the parts of what has come of a situation, in the order of `FIELDS`.
 *
 * @param {Partial<import('./payload.mjs').Situation>} situation
 * @returns {Given[]}
 */
export function partsOf({ code, title, aliases = [], queries = [], cues = [], trigger, approved = [], forbidden = [] }) {
  const many = (/** @type {string} */ field, /** @type {string[]} */ texts) => texts.map((text, at) => ({ field, at, text }))
  const one = (/** @type {string} */ field, /** @type {string | number | null | undefined} */ text) => (text ? [{ field, at: 0, text: String(text) }] : [])
  return [
    ...one('code', code),
    ...one('title', title),
    ...many('aliases', aliases),
    ...many('queries', queries).map(stemmed),
    ...many('cues', cues).map(stemmed),
    ...one('trigger', trigger),
    ...many('approved', approved),
    ...many('forbidden', forbidden.map(({ text }) => text)),
    ...many('rest', forbidden.flatMap(({ why, instead }) => [why, instead].filter((text) => text !== undefined))),
  ]
}

const stemmed = (/** @type {Given} */ part) => ({ ...part, isStemmed: true })

/** @typedef {{ field: string, at: number, text: string, isStemmed?: boolean }} Given - `isStemmed`: the text is stems, as Python left them */

/**
 * @typedef {object} Part
 * @property {string} id - of its situation
 * @property {string} field
 * @property {number} at - its place among the situation's parts of this field
 * @property {string} text
 * @property {import('./words.mjs').Word[]} words
 * @property {number} meaning - of all its words
 */
