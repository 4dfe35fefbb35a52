/** The workplace of a search: of each part and each word that it has met, what is known so far. Kept from one search to the next, since to make it anew costs more than to clear it. */

const FEW = 1024
/** A word that was typed whole. */
export const WHOLE = 255

/** Returns a workplace with nothing on it. */
export function createFound() {
  return {
    /** How many parts have been met, in the order in which they were. */
    count: 0,
    /** @type {number[]} */
    parts: [],
    /** Of each part of the base, its place in `parts`, from 1; 0, if it was not met. */
    metAt: new Int32Array(FEW),
    /** Of each part that was met and each word of the query: the number, from 1, of the clause by which it was found best. @type {number[]} */
    best: [],
    /** @type {Clause[]} */
    clauses: [],
    /** The first place and the last that matched, and what the words there mean. @type {number[]} */
    first: [],
    /** @type {number[]} */
    last: [],
    /** @type {number[]} */
    meaning: [],
    /** Of each part that was met, what `together.mjs` says: the share of the query's meaning that stands in it, the share of its own meaning that was asked for. @type {number[]} */
    shares: [],
    /** @type {number[]} */
    wholes: [],
    /** @type {number[]} */
    scores: [],
    /** Of each place of the base, how many letters of its word were typed; 0, if it did not match. */
    letters: new Uint8Array(FEW),
    /** @type {number[]} */
    places: [],
  }
}

/**
 * Clears what the last search has left, and makes room for a base of such a size.
 *
 * @param {Found} found
 * @param {import('./places.mjs').Places} columns
 */
export function clear(found, { count, parts }) {
  for (let i = 0; i < found.count; i += 1) found.metAt[found.parts[i]] = 0
  for (const place of found.places) found.letters[place] = 0
  found.count = 0
  found.clauses = []
  found.places = []
  if (found.metAt.length < parts) found.metAt = new Int32Array(parts * 2)
  if (found.letters.length < count) found.letters = new Uint8Array(count * 2)
}

/** @typedef {import('./expansions/all.mjs').Clause} Clause */
/** @typedef {ReturnType<typeof createFound>} Found */
