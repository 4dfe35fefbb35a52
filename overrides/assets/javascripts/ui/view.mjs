/** What drawing a hit needs to know: words, quotation marks, matched letters, the language in which phrases are shown. */

import { highlight } from '../search/highlight.mjs'

/**
 * Returns the view of a search's hits.
 *
 * @param {{ config: import('../shared/config.mjs').Config, words: import('../shared/i18n.mjs').Words }} page
 * @param {import('./load-finder.mjs').Loaded} loaded
 * @param {string} phraseLanguage - in which phrases are shown: the page's, or another one
 * @returns {View}
 */
export function createView({ config, words }, { finder }, phraseLanguage) {
  const own = config.language
  /** A situation stands in the page's language wherever it has been written in it. */
  const languageOf = (/** @type {Hit} */ hit) => (finder.situation(own, hit.id) ? own : hit.language)
  const other = (/** @type {string} */ language) => (language === own ? undefined : language)

  /** @type {(hit: Hit, choose: (situation: Hit['situation']) => string | undefined) => Said} */
  function phrase(hit, choose) {
    const translated = finder.situation(phraseLanguage, hit.id)
    const text = translated && choose(translated)
    const language = text ? phraseLanguage : languageOf(hit)
    return { text: text ?? choose(hit.situation) ?? '', quotes: config.styles[language].quotes, lang: other(language) }
  }

  return {
    words,
    approved: (hit, at) => phrase(hit, ({ approved }) => approved?.[at]),
    instead: (hit) => phrase(hit, ({ forbidden }) => forbidden?.[hit.match.forbidden ?? 0]?.instead),
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
/** @typedef {{ text: string, quotes: [string, string], lang: string | undefined }} Said */

/**
 * @typedef {object} View
 * @property {import('../shared/i18n.mjs').Words} words
 * @property {(hit: Hit, at: number) => Said} approved
 * @property {(hit: Hit) => Said} instead - of the forbidden phrase that was typed
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
