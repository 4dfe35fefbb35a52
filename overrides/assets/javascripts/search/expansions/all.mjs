/** The expansions of a word, in the order in which they are tried. A new one is a file here and its name in this list. */

import { exact } from './exact.mjs'
import { prefix } from './prefix.mjs'
import { stem } from './stem.mjs'
import { typo } from './typo.mjs'

/**
 * Stages: a word goes to the next one only when no index knew it at the one before. The word under the cursor, which may be unfinished,
 * goes through every stage of `DIRECT`.
 */
export const DIRECT = [[exact, stem], [prefix]]

/** For a word that says nothing as it stands. */
export const UNFINISHED = [[prefix]]

/** For words that are still unknown. */
export const GUESSES = [[typo]]

/**
 * A folded word → the terms of an index it may stand for.
 *
 * @typedef {(word: string, index: import('../index.mjs').Index) => Clause[]} Expansion
 */

/**
 * A term to look for, on behalf of a word of the query.
 *
 * @typedef {object} Clause
 * @property {string} term
 * @property {keyof typeof import('../boosts.mjs').READINGS} reading
 * @property {number} boost
 * @property {string[]} [fields] - where alone it counts; everywhere, if not given
 * @property {number} [typed] - how many letters of the term were typed, if not all
 * @property {string} [shown] - what a reader should see as searched for
 */
