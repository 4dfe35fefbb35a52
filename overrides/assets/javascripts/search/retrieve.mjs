/** Clauses → the parts of situations in which any of them stands. */

import { partAt, wordAt } from './places.mjs'

/**
 * Returns the parts that have something of the query. A word that says little is only looked for where something that says more was found.
 *
 * @param {Clause[][]} clauses - of each word
 * @param {boolean[]} little - of each word, whether it says little
 * @param {import('./index.mjs').Index} index
 * @returns {Iterable<Found>}
 */
export function retrieve(clauses, little, { parts }) {
  /** @type {Map<number, Found>} */
  const found = new Map()
  const order = clauses.map((_, word) => word).sort((a, b) => Number(little[a]) - Number(little[b]))
  const must = !little.every(Boolean)
  for (const word of order) {
    for (const clause of clauses[word]) {
      const { places, fields } = clause
      for (const place of places) {
        const number = partAt(place)
        let here = found.get(number)
        if (here === undefined) {
          const part = parts[number]
          if ((must && little[word]) || (fields && !fields.includes(part.field))) continue
          here = { part, best: new Array(clauses.length).fill(undefined), places: [], letters: [] }
          found.set(number, here)
        } else if (fields && !fields.includes(here.part.field)) continue
        note(here, word, wordAt(place), clause)
      }
    }
  }
  return found.values()
}

/** @type {(found: Found, word: number, place: number, clause: Clause) => void} */
function note({ best, places, letters }, word, place, clause) {
  if (clause.boost > (best[word]?.boost ?? 0)) best[word] = clause
  const known = places.indexOf(place)
  const typed = clause.typed ?? Infinity
  if (known < 0) {
    places.push(place)
    letters.push(typed)
  } else if (typed > letters[known]) letters[known] = typed
}

/** @typedef {import('./expansions/all.mjs').Clause} Clause */

/**
 * @typedef {object} Found
 * @property {import('./parts.mjs').Part} part
 * @property {(Clause | undefined)[]} best - of each word of the query, how it was found here
 * @property {number[]} places - of the words of the part that matched
 * @property {number[]} letters - of each of them, how many were typed
 */
