/** The selected hit when a forbidden phrase was typed: first what to say, then why not that. */

import { element, icon } from './elements.mjs'
import { stepLine } from './step-line.mjs'
import { foot, marked, phraseRow, said } from './said.mjs'

const APPROVED = 2

/**
 * Returns the parts of the hit.
 *
 * @param {import('./hit.mjs').Hit} hit
 * @param {import('./hit.mjs').Forbidden} ban
 * @param {import('./view.mjs').View} view
 * @returns {Node[]}
 */
export function forbiddenParts(hit, ban, view) {
  const { situation } = hit
  const own = view.quotes(hit)
  const instead = { ...view.instead(hit), at: `forbidden-${Number(hit.match.forbidden) + 1}` }
  const phrases = [instead, ...(situation.approved ?? []).slice(0, APPROVED).map((_, at) => ({ ...view.approved(hit, at), at: `phrase-${at + 1}` }))]
  return /** @type {Node[]} */ ([
    element('p.playbook-say', {}, icon('approved'), element('span', {}, view.words('say_instead', { phrase: own.join(ban.text) }))),
    element('div.playbook-phrases', {}, ...phrases.map(({ text, quotes, slot, lang, at }, i) => phraseRow(i + 1, said(text, { quotes, slot }), { lang, at }))),
    element(
      'div.playbook-typed',
      {},
      element('p.playbook-label.playbook-label-forbidden', {}, icon('forbidden'), view.words('say_not')),
      element('s', {}, ...said(ban.text, { quotes: own, mark: view.mark(hit) })),
      ban.why ? element('p.playbook-why', {}, ban.why) : '',
    ),
    stepLine(hit, view),
    foot([marked(situation.title, view.mark(hit)), [view.category(situation.category)], [String(situation.code ?? '')]], view),
  ].filter(Boolean))
}
