/** Text as it is pasted elsewhere: a customer database chokes on no-break characters. */

/**
 * Returns the text with plain spaces and hyphens, without invisible characters.
 *
 * @param {string} text
 */
export const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2011/g, '-').replace(/[\u2060\u00ad]/g, '')

/**
 * Splits a phrase at its slots: «До {время} сообщу» → words, slot, words.
 *
 * @param {string} text
 * @returns {{ text: string, slot: boolean }[]}
 */
export const splitSlots = (text) =>
  text
    .split(/(\{[^{}]*\})/)
    .filter(Boolean)
    .map((part) => (part.startsWith('{') ? { text: part.slice(1, -1), slot: true } : { text: part, slot: false }))
