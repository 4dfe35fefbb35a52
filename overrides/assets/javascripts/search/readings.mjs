/** What the typed letters may mean: themselves, another keyboard layout, another script. */

import { READINGS } from './boosts.mjs'
import { createLayouts, retype } from './keyboard.mjs'
import { createTransliteration } from './transliteration.mjs'

const UNFINISHED = /[\p{L}\p{N}\p{Mn}\p{Cf}]$/u
const ONE_LETTER = /^\p{L}$/u
// Inside a word an apostrophe is a soft sign in chat spelling; in ordinary words it parts them.
const APOSTROPHE = /(?<=\p{L})['’`](?=\p{L})/gu

/**
 * Returns the two ways to read a query: as typed, and as anything else it could have been meant to be.
 *
 * @param {Record<string, import('./text.mjs').Language>} languages
 * @param {import('./text.mjs').Text} text
 */
export function createReadings(languages, text) {
  const layouts = createLayouts(languages)
  /** @type {{ language: string, spell: ReturnType<typeof createTransliteration> & {} }[] | undefined} */
  let transliterations
  // Made when a word is first unknown.
  const spellers = () => (transliterations ??= Object.entries(languages).flatMap(([language, data]) => {
    const spell = createTransliteration(data, text)
    return spell ? [{ language, spell }] : []
  }))

  /** @type {(query: string) => Reading} */
  const typed = (query) => ({ kind: null, language: null, boost: 1, text: query.trim(), words: words(query, text) })

  /** @type {(query: string, indexes: Index[]) => Reading[]} */
  function mapped(query, indexes) {
    const open = new Map(indexes.map((index) => [index.language, index]))
    const retyped = layouts.flatMap((layout) => {
      const meant = open.has(layout.language) ? retype(query, layout) : null
      return meant === null ? [] : [{ ...typed(meant), kind: /** @type {const} */ ('layout'), language: layout.language, boost: READINGS.layout }]
    })
    const spelt = spellers().flatMap(({ language, spell }) => {
      const index = open.get(language)
      return index ? [respell(words(query.replace(APOSTROPHE, ''), text), (word) => spell(word, index), language)] : []
    })
    return [...retyped, ...spelt].filter((reading) => reading.words.length > 0)
  }

  return { typed, mapped }
}

/** @type {(query: string, text: import('./text.mjs').Text) => Word[]} */
function words(query, text) {
  const forms = text.split(query)
  const isOpen = UNFINISHED.test(query)
  // The first letter of the next word says nothing yet; the hits of what stands before it stay.
  if (isOpen && forms.length > 1 && ONE_LETTER.test(forms[forms.length - 1])) return forms.slice(0, -1).map((form) => ({ forms: [form], open: false }))
  return forms.map((form, place) => ({ forms: [form], open: isOpen && place === forms.length - 1 }))
}

/** @type {(words: Word[], spell: (word: string) => string[], language: string) => Reading} */
function respell(given, spell, language) {
  const respelt = given.map((word) => {
    const forms = spell(word.forms[0])
    return forms.length ? { ...word, forms } : word
  })
  return { kind: 'translit', language, boost: READINGS.translit, text: respelt.map(({ forms }) => forms[0]).join(' '), words: respelt }
}

/** @typedef {import('./index.mjs').Index} Index */

/**
 * @typedef {object} Word
 * @property {string[]} forms - the folded word; several where a spelling may mean several
 * @property {boolean} open - whether it may be unfinished: the cursor stands after it
 */

/**
 * @typedef {object} Reading
 * @property {null | 'layout' | 'translit'} kind - null: as typed
 * @property {string | null} language - the language meant, if it was mapped
 * @property {number} boost
 * @property {string} text - what was searched for, to be shown
 * @property {Word[]} words
 */
