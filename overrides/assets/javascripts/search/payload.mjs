/** The contract with `search.py`: what one language's file holds. Types only. */

/**
 * What `search.py` writes for one language.
 *
 * @typedef {object} Payload
 * @property {string} language
 * @property {Record<string, import('./text.mjs').Language>} languages
 * @property {Situation[]} situations
 * @property {import('./packed.mjs').Packed} index
 */

/**
 * @typedef {object} Situation
 * @property {string} id
 * @property {number | null} code
 * @property {string} url
 * @property {string} title
 * @property {string} category
 * @property {string[]} audience
 * @property {string | null} direction
 * @property {string} trigger
 * @property {string[]} cues
 * @property {string[]} aliases
 * @property {string[]} queries
 * @property {{ text: string, when?: string }[]} approved
 * @property {{ kind: 'phrase' | 'conduct', text: string, why?: string, instead?: string }[]} forbidden
 */

export {}
