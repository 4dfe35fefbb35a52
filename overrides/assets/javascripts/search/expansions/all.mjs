/** The expansions of a word, in the order in which they are tried. A new one is a file here and its name in this list. */

import { exact } from './exact.mjs'
import { initial } from './initial.mjs'
import { parted } from './parted.mjs'
import { prefix } from './prefix.mjs'
import { root } from './root.mjs'
import { stem } from './stem.mjs'
import { typo } from './typo.mjs'

/**
 * Stages: a word goes to the next one only when no index knew it at the one before. The word under the cursor, which may be unfinished,
 * goes through every stage of `DIRECT`.
 */
export const DIRECT = [[exact, stem], [prefix]]

/** For a single letter, which says nothing else. */
export const INITIAL = [[initial]]

/** For a word that says nothing as it stands. */
export const UNFINISHED = [[prefix]]

/** For words that are still unknown. */
export const GUESSES = [[parted], [typo, root]]

/**
 * A folded word → where it may stand in an index.
 *
 * @typedef {(word: string, index: import('../index.mjs').Index, options: { open: boolean, fields?: string[] }) => Clause[]} Expansion - `fields`: where alone words count as they stand
 */

/**
 * Places to look at on behalf of a word of the query.
 *
 * @typedef {object} Clause
 * @property {number[]} places - of an index, as `places.mjs` writes them
 * @property {keyof typeof import('../boosts.mjs').READINGS} reading
 * @property {number} boost
 * @property {string[]} [fields] - where alone it counts; everywhere, if not given
 * @property {number} [typed] - how many letters of the words that stand there were typed, if not all
 * @property {string} [stem] - of the word meant, for the thesaurus
 * @property {string} [shown] - what a reader should see as searched for
 */
