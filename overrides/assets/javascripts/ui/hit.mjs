/** A hit of the finder: compact, or selected and open. */

import { element, icon } from './elements.mjs'
import { forbiddenParts } from './forbidden-hit.mjs'
import { stepLine } from './step-line.mjs'
import { copyMark, foot, marked, phraseRow, said } from './said.mjs'

const PHRASES = 3

/**
 * Returns the option for a hit.
 *
 * @param {Hit} hit
 * @param {number} place - from 0
 * @param {{ selected: boolean, armed: boolean }} state
 * @param {View} view
 */
export function hitOption(hit, place, { selected, armed }, view) {
  const { situation } = hit
  const ban = forbiddenOf(hit)
  const parts = !selected ? compact(hit, ban, view) : ban ? forbiddenParts(hit, ban, view) : open(hit, view)
  return element(
    'div.playbook-hit',
    {
      id: `hit-${place}`,
      role: 'option',
      'aria-selected': String(selected),
      'data-playbook': 'hit',
      'data-situation': hit.id,
      'data-armed': selected && armed,
      'data-forbidden': selected && Boolean(ban),
      'data-written': situation.direction === 'written',
      lang: view.foreign(hit),
    },
    ...parts,
  )
}

/**
 * Returns what an option is drawn from, besides what its view knows: from the same comes the same.
 *
 * @param {Hit} hit
 * @param {number} place
 * @param {{ selected: boolean, armed: boolean }} state
 * @param {View} view
 */
export function sourceOf(hit, place, { selected, armed }, view) {
  const { id, situation, language } = hit
  const { alias, approved, forbidden } = hit.match
  const mark = view.mark(hit)
  const marked = [mark(situation.title)]
  if (approved !== null) marked.push(mark(view.approved(hit, approved).text))
  if (forbidden !== null) marked.push(mark(situation.forbidden?.[forbidden]?.text ?? ''))
  return JSON.stringify([place, selected, selected && armed, id, language, alias, approved, forbidden, marked])
}

/** The forbidden phrase that was typed, if there is something to say in its place. */
function forbiddenOf(/** @type {Hit} */ { situation, match }) {
  const found = match.forbidden === null ? undefined : situation.forbidden?.[match.forbidden]
  return found?.instead ? found : null
}

/** @type {(hit: Hit, ban: Forbidden | null, view: View) => Node[]} */
function compact(hit, ban, view) {
  const { situation } = hit
  const at = hit.match.approved ?? 0
  const { text, quotes, slot, lang } = view.approved(hit, at)
  return [
    element('div.playbook-hit-head', {}, title(hit, view), element('span.playbook-hit-category', {}, view.category(situation.category)), code(hit, view)),
    text && element('div.playbook-first', { 'data-playbook': 'phrase', 'data-at': `phrase-${at + 1}`, lang }, element('p.playbook-hit-first', {}, ...said(text, { quotes, slot })), copyMark()),
    ban && banLine(ban.text, view.quotes(hit), view, view.mark(hit)),
  ].filter((part) => part instanceof Node)
}

/** @type {(hit: Hit, view: View) => Node[]} */
function open(hit, view) {
  const { situation, match } = hit
  // Until the phrases have come, a hit is its title.
  const { trigger, approved = [], forbidden = [] } = situation
  const shown = shownPhrases(approved.length, match.approved)
  const rest = approved.length - shown.length
  const ban = forbidden.find(({ kind }) => !kind)
  return /** @type {Node[]} */ (
    [
      element('div.playbook-hit-head', {}, title(hit, view), code(hit, view)),
      trigger && element('p.playbook-hit-trigger', {}, trigger),
      shown.length > 0 && element(
        'div.playbook-phrases',
        {},
        ...shown.map((at, i) => {
          const { text, quotes, slot, lang } = view.approved(hit, at)
          const words = said(text, { quotes, slot, mark: at === match.approved ? view.mark(hit) : undefined })
          return phraseRow(i + 1, words, { lang, at: `phrase-${at + 1}`, wait: view.wait(hit, at) })
        }),
      ),
      rest > 0 && element('p.playbook-more', {}, view.words('more_phrases', { count: rest })),
      ban && banLine(ban.text, view.quotes(hit), view, undefined, ban.why),
      stepLine(hit, view),
      foot([[view.category(situation.category)], ...situation.audience.map((id) => [view.audience(id)])], view),
    ].filter(Boolean)
  )
}

/** The first phrases, the one that matched among them. */
function shownPhrases(/** @type {number} */ count, /** @type {number | null} */ matched) {
  const first = [...Array(Math.min(count, PHRASES)).keys()]
  return matched === null || matched < first.length ? first : [...first.slice(0, -1), matched]
}

/** @type {(hit: Hit, view: View) => HTMLElement} */
function title(hit, view) {
  const { alias } = hit.match
  const words = marked(hit.situation.title, view.mark(hit))
  const whom = view.whom(hit.situation)
  const label = whom && element('span.playbook-whom', {}, whom)
  return element('span.playbook-hit-title', {}, label, label && ' ', ...words, alias && element('span.playbook-alias', { lang: view.aliasLanguage(hit) }, element('mark', {}, alias)))
}

/** @type {(hit: Hit, view: View) => HTMLElement} */
function code({ situation }, view) {
  const late = situation.overdue && element('span.playbook-overdue', {}, icon('stale'), element('span.playbook-hidden', {}, `${view.words('overdue')} `))
  return element('span.playbook-code', {}, late, String(situation.code ?? ''))
}

/** @type {(text: string, quotes: [string, string], view: View, mark?: import('./said.mjs').Mark, why?: string) => HTMLElement} */
function banLine(text, quotes, view, mark, why) {
  const label = element('span.playbook-label.playbook-label-forbidden', {}, icon('forbidden'), view.words('say_not'))
  return element('p.playbook-hit-ban', {}, label, element('s', {}, ...said(text, { quotes, mark })), why && element('span.playbook-why', {}, why))
}

/** @typedef {import('../search/finder.mjs').Hit} Hit */
/** @typedef {NonNullable<Hit['situation']['forbidden']>[number]} Forbidden */
/** @typedef {import('./view.mjs').View} View */
