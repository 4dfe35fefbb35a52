/** The index as it travels → the index as lunr holds it. The only module that knows how it travels. */

import { stemTerm } from './terms.mjs'

/**
 * Returns lunr's index, made from the inverted index that lunr.py built.
 *
 * Without vectors and a set of tokens: they would be for `query`, which makes an object for every term in every field of every document (5 ms for «клиент»,
 * 20 ms for «не» among 186 situations, where reading the postings takes 0.1), and what it scores is scored again by our own table.
 *
 * @param {Packed} packed
 * @param {string[]} ids - of the situations, in the payload's order
 * @param {any} lunr
 * @returns {{ invertedIndex: Record<string, any>, fields: string[] }}
 */
export function unpack({ fields, forms, stems, postings }, ids, lunr) {
  /** @type {Record<string, any>} */
  const invertedIndex = Object.create(null)
  const take = (/** @type {string} */ term, /** @type {number[]} */ pairs) => {
    invertedIndex[term] ??= emptyPosting(fields)
    addTo(invertedIndex[term], pairs, fields, ids)
  }
  forms.split(' ').forEach((form, i) => {
    if (!form) return
    const cut = stems[i]
    take(form, postings[i])
    take(stemTerm(typeof cut === 'string' ? cut : form.slice(0, form.length - cut)), postings[i])
  })
  return new lunr.Index({ invertedIndex, fields, fieldVectors: {}, tokenSet: new lunr.TokenSet(), pipeline: new lunr.Pipeline() })
}

const emptyPosting = (/** @type {string[]} */ fields) => Object.fromEntries(fields.map((field) => [field, {}]))

/** @type {(posting: Record<string, Record<string, object>>, pairs: number[], fields: string[], ids: string[]) => void} */
function addTo(posting, pairs, fields, ids) {
  let number = 0
  for (let i = 0; i < pairs.length; i += 2) {
    number += pairs[i]
    for (let bit = 0; bit < fields.length; bit += 1) {
      if (pairs[i + 1] & (1 << bit)) posting[fields[bit]][ids[number]] = {}
    }
  }
}

/**
 * @typedef {object} Packed
 * @property {string[]} fields
 * @property {string} forms - every word, sorted, between spaces
 * @property {(number | string)[]} stems - of each form: how many letters it lacks at the end, or the stem itself
 * @property {number[][]} postings - of each form, in pairs: how much further the situation is in the list, and a bit for each field
 */
