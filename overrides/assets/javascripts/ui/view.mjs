/** What drawing a hit needs to know: words, quotation marks, matched letters, the language in which phrases are shown. */

import { highlight } from '../search/highlight.mjs'
import { plain } from '../shared/plain.mjs'
import { showIn, slotNamed } from './slot.mjs'

/**
 * Returns the view of a search's hits.
 *
 * @param {{ config: import('../shared/config.mjs').Config, words: import('../shared/i18n.mjs').Words, call: import('./call.mjs').Call }} page
 * @param {import('./load-finder.mjs').Loaded} loaded
 * @returns {View}
 */
export function createView({ config, words, call }, { finder }) {
  const own = config.language
  const phraseLanguage = call.language() || own
  const next = Object.keys(config.indexes).find((code) => code !== own)
  /** A situation stands in the page's language wherever it has been written in it. */
  const languageOf = (/** @type {Hit} */ hit) => (finder.situation(own, hit.id) ? own : hit.language)
  const other = (/** @type {string} */ language) => (language === own ? undefined : language)

  /** @type {(hit: Hit, choose: (situation: Hit['situation']) => string | undefined) => Said} */
  function phrase(hit, choose) {
    const translated = finder.situation(phraseLanguage, hit.id)
    const text = translated && choose(translated)
    const language = text ? phraseLanguage : languageOf(hit)
    return { text: text ?? choose(hit.situation) ?? '', quotes: config.styles[language].quotes, slot: slotIn(language), lang: other(language) }
  }

  /** @type {(language: string) => (name: string) => HTMLElement} */
  const slotIn = (language) => (name) => {
    const key = finder.slots(language)[plain(name)]
    return showIn(slotNamed(name, key), call.value(key))
  }

  return {
    words,
    turn: next ? { code: (phraseLanguage === own ? next : phraseLanguage).toUpperCase(), on: phraseLanguage !== own } : null,
    approved: (hit, at) => phrase(hit, ({ approved }) => approved?.[at]),
    instead: (hit) => phrase(hit, ({ forbidden }) => forbidden?.[hit.match.forbidden ?? 0]?.instead),
    wait: ({ situation }, at) => (config.clock && situation.waits?.includes(at + 1) ? words('wait_start') : undefined),
    quotes: (hit) => config.styles[languageOf(hit)].quotes,
    mark: (hit) => (text) => highlight(text, hit.terms, finder.languages()),
    steps: (hit) => finder.steps(own, hit),
    own: (hit) => (other(languageOf(hit)) ? own : undefined),
    foreign: (hit) => other(languageOf(hit)),
    aliasLanguage: (hit) => other(hit.language),
    // The part before a colon names the category; the rest explains it.
    category: (id) => (config.categories[id] ?? id).split(':')[0],
    audience: (id) => config.audiences[id] ?? id,
    direction: (id) => config.directions[id] ?? id,
    whom: (situation) => whom(situation, config),
  }
}

/** Returns whom a situation is for, where that is not an operator on the line. @type {(situation: Hit['situation'], config: import('../shared/config.mjs').Config) => string} */
export const whom = ({ audience }, { operators, audiences }) =>
  !operators.length || audience.some((id) => operators.includes(id)) ? '' : audience.map((id) => audiences[id] ?? id).join(', ')

/** @typedef {import('../search/finder.mjs').Hit} Hit */
/** @typedef {{ text: string, quotes: [string, string], slot: (name: string) => HTMLElement, lang: string | undefined }} Said */

/**
 * @typedef {object} View
 * @property {import('../shared/i18n.mjs').Words} words
 * @property {{ code: string, on: boolean } | null} turn - the language of the call, or that to which phrases can be turned
 * @property {(hit: Hit, at: number) => Said} approved
 * @property {(hit: Hit) => Said} instead - of the forbidden phrase that was typed
 * @property {(hit: Hit, at: number) => string | undefined} wait - words of what starts the clock, where the phrase asks for a minute
 * @property {(hit: Hit) => [string, string]} quotes - of the language of its texts
 * @property {(hit: Hit) => import('./said.mjs').Mark} mark
 * @property {(hit: Hit) => string | undefined} foreign - its language, where it is not the page's
 * @property {(hit: Hit) => string | undefined} own - the page's language, where the hit's is another
 * @property {(hit: Hit) => import('../search/ladders.mjs').Climbed | null} steps
 * @property {(hit: Hit) => string | undefined} aliasLanguage
 * @property {(id: string) => string} category
 * @property {(id: string) => string} audience
 * @property {(id: string) => string} direction
 * @property {(situation: Hit['situation']) => string} whom - it is for, where that is not an operator on the line
 */
