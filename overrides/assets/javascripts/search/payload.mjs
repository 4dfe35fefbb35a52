/** The contract with `search.py`: what the files of one language hold. Types only. */

/**
 * What `search.py` writes for one language, in two files: what situations are called, which is small and comes first, and what is said in them.
 *
 * @typedef {object} Payload
 * @property {string} language
 * @property {Record<string, import('./text.mjs').Language>} [languages] - in the first file
 * @property {Partial<Situation>[]} situations - in the first file each has its `id`; a later one adds fields to them in the same order
 * @property {number} [first] - place of the first situation among those of the language, where not all came at once
 * @property {import('./ladders.mjs').Step[][]} [ladders] - in the second file
 * @property {Record<string, string>} [slots] - in the second file: what phrases call a slot → its key
 * @property {Partial<Record<import('./thesaurus.mjs').Kind, string[]>>} [thesaurus] - groups of what is searched for one another: terms between commas, of stems
 *   between spaces
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
 * @property {string[]} aliases
 * @property {true} [overdue] - it has not been read again for longer than its category allows
 * @property {string} [trigger] - this and what follows: once it has come
 * @property {string[]} [cues]
 * @property {string[]} [queries]
 * @property {string[]} [approved]
 * @property {{ kind?: 'conduct', text: string, why?: string, instead?: string }[]} [forbidden]
 * @property {number[]} [waits] - numbers, from 1, of the approved phrases that ask for a minute
 * @property {string} [rest] - stems of the words that stand only in what does not travel: steps, limits, escalation
 */

export {}
