/** Clauses → the parts of situations in which any of them stands. */

import { clear, WHOLE } from './found.mjs'
import { bitsOf } from './places.mjs'

/**
 * Finds the parts that have something of the query. A word that says little is only looked for where something that says more was found.
 *
 * @param {Clause[][]} clauses - of each word
 * @param {boolean[]} little - of each word, whether it says little
 * @param {import('./index.mjs').Index} index
 * @returns {import('./found.mjs').Found} the index's own; it holds until the next search
 */
export function retrieve(clauses, little, { places: columns, found }) {
  clear(found, columns)
  const order = clauses.map((_, word) => word).sort((a, b) => Number(little[a]) - Number(little[b]))
  const must = !little.every(Boolean)
  for (const word of order) for (const clause of clauses[word]) follow(clause, word, clauses.length, !(must && little[word]), columns, found)
  return found
}

/** @type {(clause: Clause, word: number, count: number, opens: boolean, columns: import('./places.mjs').Places, found: import('./found.mjs').Found) => void} */
function follow(clause, word, count, opens, { partAt, wordAt, words, field }, found) {
  const { metAt, parts, best, first, last, meaning, letters, clauses } = found
  const fields = bitsOf(clause.fields)
  const typed = Math.min(clause.typed ?? WHOLE, WHOLE)
  const number = clauses.push(clause)
  const { boost, places } = clause
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i]
    const part = partAt[place]
    if (!((fields >> field[part]) & 1)) continue
    let here = metAt[part] - 1
    if (here < 0) {
      if (!opens) continue
      here = found.count
      found.count += 1
      metAt[part] = found.count
      parts[here] = part
      first[here] = place
      last[here] = place
      meaning[here] = 0
      for (let each = 0; each < count; each += 1) best[here * count + each] = 0
    }
    const at = here * count + word
    const before = best[at]
    if (before === 0 || boost > clauses[before - 1].boost) best[at] = number
    if (letters[place] < typed) {
      if (letters[place] === 0) {
        found.places.push(place)
        if (place < first[here]) first[here] = place
        if (place > last[here]) last[here] = place
        meaning[here] += words[wordAt[place]]?.meaning ?? 0
      }
      letters[place] = typed
    }
  }
}

/** @typedef {import('./expansions/all.mjs').Clause} Clause */
