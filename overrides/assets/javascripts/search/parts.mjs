/** The parts of a situation in which words stand together: its title, each alias, each phrase. */

/**
 * Gives the parts of what has come of a situation, in the order of `FIELDS`.
 *
 * @param {Partial<import('./payload.mjs').Situation>} situation
 * @param {(field: string, at: number, text: string, isStemmed: boolean) => void} take - `isStemmed`: the text is stems, as Python left them
 */
export function eachPart({ code, title, aliases, queries, cues, trigger, approved, forbidden }, take) {
  if (code) take('code', 0, String(code), false)
  if (title) take('title', 0, title, false)
  each('aliases', aliases, false, take)
  each('queries', queries, true, take)
  each('cues', cues, true, take)
  if (trigger) take('trigger', 0, trigger, false)
  each('approved', approved, false, take)
  if (!forbidden) return
  each('forbidden', forbidden.map(({ text }) => text), false, take)
  each('rest', forbidden.flatMap(({ why, instead }) => [why, instead]).filter(Boolean), false, take)
}

/** @type {(field: string, texts: (string | undefined)[] | undefined, isStemmed: boolean, take: (field: string, at: number, text: string, isStemmed: boolean) => void) => void} */
function each(field, texts, isStemmed, take) {
  if (texts) for (let at = 0; at < texts.length; at += 1) if (texts[at]) take(field, at, /** @type {string} */ (texts[at]), isStemmed)
}
