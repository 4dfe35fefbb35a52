/** One language's situations and where their words stand; grows as payloads arrive. */

import { partsOf } from './parts.mjs'
import { createStem } from './stem.mjs'
import { createText } from './text.mjs'
import { createThesaurus } from './thesaurus.mjs'
import { placeOf } from './places.mjs'
import { createVocabulary } from './vocabulary.mjs'

// How many words may stand between two that were looked for side by side: „jumătate de oră” has one.
const GAP = 1

/**
 * Returns an index without situations; `take` brings them.
 *
 * @param {string} language
 * @param {Record<string, import('./text.mjs').Language>} languages
 * @param {Record<string, any>} stemmers
 */
export function createIndex(language, languages, stemmers) {
  const { splitAll } = createText(languages)
  const stopWords = new Set(splitAll(Object.values(languages).flatMap((each) => each.stop_words)).flat())
  const stem = createStem(languages, language, stemmers)
  const vocabulary = createVocabulary({ stem, stopWords })
  const thesaurus = createThesaurus(vocabulary)
  /** @type {Map<string, Situation>} */
  const situations = new Map()
  /** @type {Part[]} */
  const parts = []

  /** @type {(id: string, part: import('./parts.mjs').Given, words: import('./words.mjs').Word[]) => void} */
  function takePart(id, { field, at, text }, words) {
    let meaning = 0
    for (let place = 0; place < words.length; place += 1) {
      words[place].places.push(placeOf(parts.length, place))
      meaning += words[place].meaning
    }
    parts.push({ id, field, at, text, words, meaning })
  }

  /** What does not travel came as stems: it is known that they stand there, not where or beside what. */
  function takeRest(/** @type {string} */ id, /** @type {string} */ rest) {
    for (const name of rest.split(' ')) vocabulary.stemNamed(name).rest.push(placeOf(parts.length, 0))
    parts.push({ id, field: 'rest', at: 0, text: '', words: [], meaning: 0 })
  }

  /** Returns the places where stems stand one after the other. */
  function sequence(/** @type {string[]} */ names) {
    const [first, ...rows] = names.map((name) => vocabulary.stem(name)?.places ?? [])
    const sets = rows.map((places) => new Set(places))
    return first.flatMap((start) => {
      const run = [start]
      for (const row of sets) {
        const next = follow(row, run[run.length - 1])
        if (next === undefined) return []
        run.push(next)
      }
      return run
    })
  }

  return {
    language,
    stem,
    stopWords,
    situations,
    vocabulary,
    thesaurus,
    parts,
    sequence,
    take(/** @type {import('./payload.mjs').Payload} */ payload) {
      const given = payload.situations.map(partsOf)
      const texts = splitAll(given.flatMap((parts) => parts.filter(({ isStemmed }) => !isStemmed).map(({ text }) => text))).values()
      const known = [...situations.keys()]
      payload.situations.forEach((situation, i) => {
        const id = situation.id ?? known[(payload.first ?? 0) + i]
        situations.set(id, { ...situations.get(id), .../** @type {Situation} */ (situation) })
        for (const part of given[i]) takePart(id, part, part.isStemmed ? part.text.split(' ').map(vocabulary.takeStem) : texts.next().value.map(vocabulary.take))
        if (situation.rest) takeRest(id, situation.rest)
      })
      if (payload.thesaurus) thesaurus.take(payload.thesaurus)
    },
  }
}

/** @type {(row: Set<number>, place: number) => number | undefined} */
function follow(row, place) {
  for (let next = place + 1; next <= place + 1 + GAP; next += 1) if (row.has(next)) return next
  return undefined
}

/** @typedef {import('./payload.mjs').Situation} Situation */
/** @typedef {import('./parts.mjs').Part} Part */
/** @typedef {ReturnType<typeof createIndex>} Index */
