/** The parts of a situation in which words stand together: its title, each alias, each phrase. */

/**
 * Gives the parts of what has come of a situation, in the order of `FIELDS`.
 *
 * @param {Partial<import('./payload.mjs').Situation>} situation
 * @param {(field: string, at: number, text: string, isStemmed: boolean) => void} take - `isStemmed`: the text is stems, as Python left them
 */
export function eachPart({ code, title, aliases, queries, cues, trigger, approved, forbidden = [] }, take) {
  const all = (/** @type {string} */ field, /** @type {(string | undefined)[]} */ texts = [], isStemmed = false) => {
    for (let at = 0; at < texts.length; at += 1) if (texts[at]) take(field, at, /** @type {string} */ (texts[at]), isStemmed)
  }
  all('code', [code ? String(code) : undefined])
  all('title', [title])
  all('aliases', aliases)
  all('queries', queries, true)
  all('cues', cues, true)
  all('trigger', [trigger])
  all('approved', approved)
  all('forbidden', forbidden.map(({ text }) => text))
  all('rest', forbidden.flatMap(({ why, instead }) => [why, instead].filter(Boolean)))
}
