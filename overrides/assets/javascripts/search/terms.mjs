/** The terms of the index: a word's form stands for itself, its stem is marked, so that a stem is never taken for a form. */

const STEM = '='

/** Returns the term under which the index holds a stem. */
export const stemTerm = (/** @type {string} */ stem) => STEM + stem

/** Returns whether a term is a stem. */
export const isStemTerm = (/** @type {string} */ term) => term.startsWith(STEM)

/** Returns the stem that a term holds. */
export const stemOfTerm = (/** @type {string} */ term) => term.slice(STEM.length)
