/** What a card shows: the customer first, then what to say, or what never to. */

import { splitSlots } from '../shared/plain.mjs'
import { element, icon } from './elements.mjs'

/**
 * Returns the faces of cards, as elements.
 *
 * @param {import('../shared/config.mjs').Config} config
 * @param {import('../shared/i18n.mjs').Words} words
 */
export function createFaces(config, words) {
  const [opening, closing] = config.styles[config.language].quotes

  /** No hook to fill a slot by: nobody is on the line. */
  const said = (/** @type {string} */ text) => [
    opening,
    ...splitSlots(text).map((part) => (part.slot ? element('span.playbook-slot', {}, part.text) : part.text)),
    closing,
  ]

  const link = (/** @type {Card} */ card) => element('a', { href: config.address(card.url) }, card.title)

  return {
    /** Whom one has on the line, and the question. */
    front: (/** @type {Card} */ card, /** @type {'say' | 'ban'} */ exercise) => [
      element('p.playbook-trigger', {}, card.trigger),
      element('ul.playbook-drill-cues', {}, ...card.cues.map((cue) => element('li', {}, cue))),
      element('h2.playbook-drill-question', {}, words(`drill_ask_${exercise}`)),
    ],

    /** Phrases to choose from; each is a button with its number. */
    options(/** @type {string[]} */ options, /** @type {(chosen: string) => void} */ onChoice) {
      const button = (/** @type {string} */ text, /** @type {number} */ i) => {
        const cap = element('kbd', { 'aria-hidden': 'true' }, String(i + 1))
        const $option = element('button', { type: 'button', 'data-key': i + 1, 'data-playbook': 'drill-option' }, cap, element('span', {}, ...said(text)))
        $option.addEventListener('click', () => onChoice(text))
        return $option
      }
      return element('div.playbook-block.playbook-drill-options', {}, ...options.map(button))
    },

    /** What is right to say, and when. */
    approved: (/** @type {Card} */ card) => [
      element('h2.playbook-label.playbook-label-approved', {}, icon('approved'), words('approved')),
      element(
        'ul.playbook-block',
        {},
        ...card.approved.map((text, i) =>
          element(
            'li.playbook-drill-phrase',
            {},
            card.moments[i] && element('p.playbook-when', {}, card.moments[i]),
            element('p.playbook-said', {}, ...said(text)),
          ),
        ),
      ),
      element('p.playbook-drill-source', {}, link(card)),
    ],

    /** Which phrase was the forbidden one, why, and what to say in its place. */
    verdict: (/** @type {Card} */ card, /** @type {Card['forbidden'][0]} */ ban, /** @type {string} */ chosen) => [
      element('h2', {}, words(chosen === ban.text ? 'drill_right' : 'drill_wrong')),
      chosen === ban.text ? '' : element('p.playbook-drill-chosen', {}, ...said(chosen)),
      element(
        'div.playbook-block.playbook-ban',
        {},
        element(
          'div',
          {},
          element('p.playbook-label.playbook-label-forbidden', {}, icon('forbidden'), words('say_not')),
          element('p.playbook-banned', {}, element('s', {}, ...said(ban.text))),
          element('p.playbook-why', {}, ban.why),
        ),
        element(
          'div.playbook-ban-instead',
          {},
          element('p.playbook-label.playbook-label-approved', {}, icon('approved'), words('instead')),
          element('p.playbook-said', {}, ...said(ban.instead ?? '')),
        ),
      ),
      element('p.playbook-drill-source', {}, link(card)),
    ],

    /** The end of a session: what is worth another look. */
    end: (/** @type {Card[]} */ weak) => [
      element('h2.playbook-drill-end', {}, words('drill_done')),
      element('p.playbook-lead', {}, words(weak.length ? 'drill_reread' : 'drill_well')),
      element('ul.playbook-list', {}, ...weak.map((card) => element('li', {}, link(card)))),
    ],
  }
}

/** @typedef {ReturnType<typeof createFaces>} Faces */
/** @typedef {import('../drill/cards.mjs').Card} Card */
