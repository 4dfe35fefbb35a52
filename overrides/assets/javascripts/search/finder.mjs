/** The front door of search: payloads come in, queries are answered. Knows no page and no network. */

import { OTHER_LANGUAGE } from './boosts.mjs'
import { createIndex } from './index.mjs'
import { firstOf } from './first.mjs'
import { stepsOf } from './ladders.mjs'
import { clauseOf, matchOf, termsOf } from './match.mjs'
import { compile, worth } from './query.mjs'
import { rank } from './rank.mjs'
import { createReadings } from './readings.mjs'
import { createText } from './text.mjs'

const MOST_HITS = 40

/**
 * Returns a finder without any situations: `add` brings them, a payload at a time.
 *
 * @param {Record<string, any>} stemmers - Snowball's constructors by their names (`RussianStemmer`), as `globalThis` has them once their
 *   classic scripts are loaded
 * @returns {Finder}
 */
export function createFinder(stemmers) {
  /** @type {Map<string, Index>} */
  const indexes = new Map()
  /** @type {Map<string, import('./ladders.mjs').Step[][]>} */
  const ladders = new Map()
  /** @type {Map<string, Record<string, string>>} */
  const slots = new Map()
  /** @type {Record<string, import('./text.mjs').Language>} */
  let languages = {}
  let readings = createReadings({}, createText({}))

  function add(/** @type {import('./payload.mjs').Payload} */ payload) {
    if (payload.languages) {
      languages = { ...languages, ...payload.languages }
      readings = createReadings(languages, createText(languages))
    }
    const index = indexes.get(payload.language) ?? createIndex(payload.language, languages, stemmers)
    index.take(payload)
    indexes.set(payload.language, index)
    if (payload.ladders) ladders.set(payload.language, payload.ladders)
    if (payload.slots) slots.set(payload.language, payload.slots)
  }

  /** @type {Finder['search']} */
  function search(query, { language, literal = false, ...filters }) {
    for (const compiled of readingsOf(query, language, literal)) {
      const ranked = compiled.indexes.flatMap((index, i) => rank(compiled.clauses[i], compiled.reading.words, index))
      const found = once(ranked, language).filter(({ best: { id, index } }) => passes(/** @type {Situation} */ (index.situations.get(id)), filters))
      const hits = firstOf(found, MOST_HITS, inOrder).map(({ best, score }) => toHit(best, score, indexes.get(language)))
      if (hits.length) return { query, reading: shownReading(compiled, ranked.find(({ id }) => id === hits[0].id)), hits }
    }
    return { query, reading: null, hits: [] }
  }

  /** Words that nobody knows are looked for in every way there is, in the letters of each language, and one title, so that whatever is made on first use is made. @type {Finder['preparing']} */
  function* preparing(language) {
    for (const { vocabulary } of indexes.values()) yield* vocabulary.settling()
    const titles = [...indexes.values()].flatMap(({ situations }) => [...situations.values()].slice(0, 1)).map(({ title }) => title)
    for (const word of ['qwzxqwzx', ...titles.map(backwards)]) {
      search(word, { language })
      yield
    }
    return search(titles[0] ?? '', { language }).hits
  }

  /** Returns the ways to read what was typed, that which explains it best first; of equals, the earlier. */
  function readingsOf(/** @type {string} */ query, /** @type {string} */ language, /** @type {boolean} */ literal) {
    const all = [...indexes.values()]
    const typed = compile(readings.typed(query), all, { guess: !literal })
    if (literal || !typed.hasUnknown) return [typed]
    const mapped = readings.mapped(query, all).map((reading) => compile(reading, [/** @type {Index} */ (indexes.get(reading.language ?? ''))], { guess: false }))
    const values = [typed, ...mapped].map((compiled) => ({ compiled, value: worth(compiled, language) }))
    return values.sort((a, b) => b.value - a.value).map(({ compiled }) => compiled)
  }

  const slotsOf = (/** @type {string} */ language) => slots.get(language) ?? {}
  return { add, languages: () => languages, situation: (language, id) => indexes.get(language)?.situations.get(id), steps: (language, hit) => stepsOf(ladders.get(language) ?? [], hit), slots: slotsOf, search, preparing }
}

/** Returns every situation once: in the reader's language if it was found there, else in the one in which it was. @type {(ranked: Ranked[], language: string) => Scored[]} */
function once(ranked, language) {
  /** @type {Map<string, Scored>} */
  const found = new Map()
  for (const each of ranked) {
    const score = each.score * (each.index.language === language ? 1 : OTHER_LANGUAGE)
    if (score > (found.get(each.id)?.score ?? 0)) found.set(each.id, { best: each, score })
  }
  return [...found.values()]
}

/** Returns a word that no language has, in the letters of a text. */
const backwards = (/** @type {string} */ text) => [...text.replace(/\P{L}/gu, '')].slice(0, 8).reverse().join('')

/** Best first. @type {(a: Scored, b: Scored) => number} */
const inOrder = (a, b) => b.score - a.score || (a.best.id < b.best.id ? -1 : 1)

/** @type {(ranked: Ranked, score: number, own: Index | undefined) => Hit} */
function toHit(ranked, score, own) {
  const { id, index } = ranked
  const situation = /** @type {Situation} */ (own?.situations.get(id) ?? index.situations.get(id))
  return { id, situation, language: index.language, score, match: matchOf(ranked), terms: termsOf(ranked) }
}

/** @type {(situation: Situation, filters: { audience?: string, category?: string, direction?: string }) => boolean} */
const passes = (situation, { audience, category, direction }) =>
  (!audience || situation.audience.includes(audience)) && (!category || situation.category === category) && (!direction || situation.direction === direction)

/** Returns what was searched for, where it is not what was typed. @type {(compiled: Compiled, first: Ranked | undefined) => ShownReading | null} */
function shownReading({ reading }, first) {
  if (reading.kind && reading.language) return { kind: reading.kind, text: reading.text, language: reading.language }
  const corrected = reading.words.map((_, word) => first && clauseOf(first, word, reading.words.length)?.shown)
  if (!first || corrected.every((word) => word === undefined)) return null
  const text = reading.words.map(({ forms }, word) => corrected[word] ?? forms[0]).join(' ')
  return { kind: 'typo', text, language: first.index.language }
}

/** @typedef {import('./index.mjs').Index} Index */
/** @typedef {import('./payload.mjs').Situation} Situation */
/** @typedef {import('./query.mjs').Compiled} Compiled */
/** @typedef {import('./rank.mjs').Ranked} Ranked */
/** @typedef {{ best: Ranked, score: number }} Scored */

/** @typedef {{ kind: 'layout' | 'translit' | 'typo', text: string, language: string }} ShownReading */

/**
 * @typedef {object} Hit
 * @property {string} id
 * @property {Situation} situation - in the reader's language if that is loaded
 * @property {string} language - in which it matched, and in which the texts of `match` stand
 * @property {number} score
 * @property {import('./match.mjs').Match} match
 * @property {import('./match.mjs').Term[]} terms - for `highlight`
 */

/**
 * @typedef {object} Finder
 * @property {(payload: import('./payload.mjs').Payload) => void} add
 * @property {() => Record<string, import('./text.mjs').Language>} languages - for `highlight`
 * @property {(language: string, id: string) => Situation | undefined} situation
 * @property {(language: string, hit: Hit) => import('./ladders.mjs').Climbed | null} steps - of the ladder on which a hit stands
 * @property {(language: string) => Record<string, string>} slots - what a phrase calls a slot → its key, the same in every language
 * @property {(language: string) => Generator<void, Hit[]>} preparing - does in small steps what a first search would do at one go, under a key; returns hits
 * @property {(query: string, options: { language: string, literal?: boolean, audience?: string, category?: string, direction?: string }) =>
 *   { query: string, reading: ShownReading | null, hits: Hit[] }} search
 */
