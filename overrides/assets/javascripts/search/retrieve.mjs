/** Clauses → the situations that have any of them, and how well each word of the query was found there. */

import { FIELDS, NAMING_FIELDS } from './boosts.mjs'

/**
 * Returns, for every situation that has something, the best way in which it has each word of the query; undefined for a word it has not.
 *
 * @param {Clause[][]} clauses - of each word
 * @param {import('./index.mjs').Index} index
 * @returns {Map<string, (Found | undefined)[]>}
 */
export function retrieve(clauses, index) {
  /** @type {Map<string, (Found | undefined)[]>} */
  const found = new Map()
  clauses.forEach((ofWord, word) => {
    for (const clause of ofWord) {
      for (const { id, fields } of index.postings(clause.term)) {
        const field = bestField(fields, clause.fields)
        if (!field) continue
        const words = found.get(id) ?? new Array(clauses.length).fill(undefined)
        found.set(id, words)
        const value = clause.boost * FIELDS[field]
        if (value > (words[word]?.value ?? 0)) words[word] = { value, reading: clause.reading, isNamed: NAMING_FIELDS.includes(field) }
      }
    }
  })
  return found
}

/** @type {(fields: string[], allowed?: string[]) => string | undefined} */
function bestField(fields, allowed) {
  let best
  for (const field of fields) {
    if (allowed && !allowed.includes(field)) continue
    if (best === undefined || FIELDS[field] > FIELDS[best]) best = field
  }
  return best
}

/** @typedef {import('./expansions/all.mjs').Clause} Clause */

/**
 * @typedef {object} Found
 * @property {number} value - of the word here: its reading's boost times its field's
 * @property {Clause['reading']} reading
 * @property {boolean} isNamed - whether it stands in a naming field
 */
