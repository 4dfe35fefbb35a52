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
          here = { part, best: new Array(clauses.length).fill(undefined), places: [], letters: [], first: Infinity, last: -1, meaning: 0 }
          found.set(number, here)
        } else if (fields && !fields.includes(here.part.field)) continue
        note(here, word, wordAt(place), clause)
      }
    }
  }
  return found.values()
}

/** @type {(found: Found, word: number, place: number, clause: Clause) => void} */
function note(found, word, place, clause) {
  const { best, places, letters, part } = found
  if (clause.boost > (best[word]?.boost ?? 0)) best[word] = clause
  const known = places.indexOf(place)
  const typed = clause.typed ?? Infinity
  if (known >= 0) letters[known] = Math.max(letters[known], typed)
  else {
    places.push(place)
    letters.push(typed)
    found.first = Math.min(found.first, place)
    found.last = Math.max(found.last, place)
    found.meaning += part.words[place]?.meaning ?? 0
  }
}

/** @typedef {import('./expansions/all.mjs').Clause} Clause */

/**
 * @typedef {object} Found
 * @property {import('./parts.mjs').Part} part
 * @property {(Clause | undefined)[]} best - of each word of the query, how it was found here
 * @property {number[]} places - of the words of the part that matched
 * @property {number[]} letters - of each of them, how many were typed
 * @property {number} first - of the places
 * @property {number} last
 * @property {number} meaning - of the words that matched
 */
