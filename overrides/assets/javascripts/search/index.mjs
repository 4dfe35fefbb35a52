/** One language's situations and their index, opened once when the payload arrives. */

import { unpack } from './packed.mjs'
import { createParts } from './parts.mjs'
import { createStem } from './stem.mjs'
import { isStemTerm, stemOfTerm } from './terms.mjs'
import { createText } from './text.mjs'
import { createVocabulary } from './vocabulary.mjs'

/**
 * Returns an index that can be asked for its vocabulary, for where a term stands, and for the texts of a situation.
 *
 * @param {import('./payload.mjs').Payload} payload
 * @param {{ lunr: any, stemmers: Record<string, any> }} engine
 * @returns {Index}
 */
export function openIndex(payload, { lunr, stemmers }) {
  const { language, languages } = payload
  const { split } = createText(languages)
  const stem = createStem(languages, language, stemmers)
  const stopWords = new Set(Object.values(languages).flatMap((each) => each.stop_words.flatMap(split)))
  const situations = new Map(payload.situations.map((situation) => [situation.id, situation]))
  const { terms, postings } = reader(unpack(payload.index, [...situations.keys()], lunr))
  const { forms, startingWith, isStart } = createVocabulary(terms.filter((term) => !isStemTerm(term)))
  const known = new Set(terms)
  return {
    language,
    stem,
    stopWords,
    situations,
    forms,
    stems: terms.filter(isStemTerm).map(stemOfTerm),
    has: (term) => known.has(term),
    startingWith,
    isStart,
    postings,
    parts: createParts(situations, { split, stem, stopWords }),
  }
}

/**
 * Returns what the index is asked for: its terms, sorted, and where each stands.
 *
 * @param {{ invertedIndex: Record<string, any>, fields: string[] }} index
 * @returns {{ terms: string[], postings: (term: string) => Posting[] }}
 */
function reader({ invertedIndex, fields }) {
  /** @type {Map<string, Posting[]>} */
  const read = new Map()
  const postings = (/** @type {string} */ term) => {
    const found = read.get(term) ?? (term in invertedIndex ? readPosting(invertedIndex[term], fields) : [])
    read.set(term, found)
    return found
  }
  return { terms: Object.keys(invertedIndex).sort(), postings }
}

/** @type {(posting: Record<string, Record<string, object>>, fields: string[]) => Posting[]} */
function readPosting(posting, fields) {
  /** @type {Map<string, Posting>} */
  const found = new Map()
  for (const field of fields) {
    for (const id of Object.keys(posting[field])) {
      const entry = found.get(id) ?? { id, fields: [] }
      entry.fields.push(field)
      found.set(id, entry)
    }
  }
  return [...found.values()]
}

/** @typedef {{ id: string, fields: string[] }} Posting - a situation that has a term, and in which fields */

/**
 * @typedef {object} Index
 * @property {string} language
 * @property {(word: string) => string} stem
 * @property {Set<string>} stopWords
 * @property {Map<string, import('./payload.mjs').Situation>} situations
 * @property {string[]} forms - every word of the base, folded and sorted
 * @property {string[]} stems
 * @property {(term: string) => boolean} has
 * @property {(prefix: string) => string[]} startingWith - the forms that begin so
 * @property {(prefix: string) => boolean} isStart - whether any form begins so
 * @property {(term: string) => Posting[]} postings
 * @property {(id: string) => import('./parts.mjs').Part[]} parts
 */
