/** One language's situations and where their words stand; grows as payloads arrive. */

import { readerBoost } from './boosts.mjs'
import { createFound } from './found.mjs'
import { eachPart } from './parts.mjs'
import { Places } from './places.mjs'
import { createReader } from './reader.mjs'
import { createSequence } from './sequence.mjs'
import { createStem } from './stem.mjs'
import { createText } from './text.mjs'
import { createThesaurus } from './thesaurus.mjs'
import { createVocabulary } from './vocabulary.mjs'

/**
 * Returns an index without situations; `take` brings them.
 *
 * @param {string} language
 * @param {Record<string, import('./text.mjs').Language>} languages
 * @param {Record<string, any>} stemmers
 */
export function createIndex(language, languages, stemmers) {
  const text = createText(languages)
  const stopWords = new Set(Object.values(languages).flatMap((each) => each.stop_words.flatMap(text.split)))
  const stem = createStem(languages, language, stemmers)
  const vocabulary = createVocabulary({ stem, stopWords })
  const thesaurus = createThesaurus(vocabulary)
  const places = new Places()
  const read = createReader(text, vocabulary.take)
  const readStems = createReader(text, vocabulary.takeStem)
  const { sequence, forget } = createSequence(vocabulary, places)
  /** @type {Map<string, Situation>} */
  const situations = new Map()
  /** @type {string[]} */
  const ids = []
  /** Id → its place in `ids`. @type {Map<string, number>} */
  const numbers = new Map()
  /** Of each situation, what its readers count. @type {number[]} */
  const forReaders = []

  /** @type {(id: string) => number} */
  function numberOf(id) {
    const known = numbers.get(id)
    if (known !== undefined) return known
    numbers.set(id, ids.length)
    return ids.push(id) - 1
  }

  return {
    language,
    stem,
    stopWords,
    situations,
    ids,
    forReaders,
    vocabulary,
    thesaurus,
    places,
    sequence,
    found: createFound(),
    take(/** @type {import('./payload.mjs').Payload} */ payload) {
      forget()
      payload.situations.forEach((given, i) => {
        const number = given.id === undefined ? (payload.first ?? 0) + i : numberOf(given.id)
        const id = ids[number]
        const known = situations.get(id)
        situations.set(id, known ? { ...known, ...given } : /** @type {Situation} */ (given))
        if (given.audience) forReaders[number] = readerBoost(given.audience)
        eachPart(given, (field, at, words, isStemmed) => places.take(number, field, at, (isStemmed ? readStems : read)(words)))
        if (given.rest) places.takeRest(number, given.rest.split(' ').map(vocabulary.stemNamed))
      })
      if (payload.thesaurus) thesaurus.take(payload.thesaurus)
    },
  }
}

/** @typedef {import('./payload.mjs').Situation} Situation */
/** @typedef {ReturnType<typeof createIndex>} Index */
