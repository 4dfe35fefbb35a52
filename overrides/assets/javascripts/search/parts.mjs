/** The parts of a situation in which words stand together: its title, each alias, each phrase. */

/**
 * Returns the parts of what has come of a situation, in the order of `FIELDS`.
 *
 * @param {Partial<import('./payload.mjs').Situation>} situation
 * @returns {Given[]}
 */
export function partsOf({ code, title, aliases, queries, cues, trigger, approved, forbidden = [] }) {
  /** @type {Given[]} */
  const parts = []
  // A plain loop: spread and mapped, the parts of all names took four milliseconds of a page's first answer.
  const add = (/** @type {string} */ field, /** @type {(string | undefined)[]} */ texts = [], isStemmed = false) => {
    for (let at = 0; at < texts.length; at += 1) if (texts[at]) parts.push({ field, at, text: /** @type {string} */ (texts[at]), isStemmed })
  }
  add('code', [code ? String(code) : undefined])
  add('title', [title])
  add('aliases', aliases)
  add('queries', queries, true)
  add('cues', cues, true)
  add('trigger', [trigger])
  add('approved', approved)
  add('forbidden', forbidden.map(({ text }) => text))
  add('rest', forbidden.flatMap(({ why, instead }) => [why, instead].filter(Boolean)))
  return parts
}

/** @typedef {{ field: string, at: number, text: string, isStemmed: boolean }} Given - `isStemmed`: the text is stems, as Python left them */

/**
 * @typedef {object} Part
 * @property {string} id - of its situation
 * @property {string} field
 * @property {number} at - its place among the situation's parts of this field
 * @property {string} text
 * @property {import('./words.mjs').Word[]} words
 * @property {number} meaning - of all its words
 */
