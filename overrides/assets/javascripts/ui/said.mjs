/** Words that somebody says, as the finder shows them: quotation marks, slots, matched letters. */

import { splitSlots } from '../shared/plain.mjs'
import { element, icon } from './elements.mjs'
import { slotNamed } from './slot.mjs'

/**
 * Returns the pieces of a text, with its matched letters marked.
 *
 * @param {string} text
 * @param {Mark} [mark]
 * @returns {(Node | string)[]}
 */
export function marked(text, mark) {
  if (!mark) return [text]
  return mark(text).map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text))
}

/**
 * Returns a phrase in the quotation marks of its language. Copying reads the words alone.
 *
 * @param {string} text
 * @param {{ quotes?: [string, string], mark?: Mark, slot?: (name: string) => HTMLElement }} [how]
 * @returns {(Node | string)[]}
 */
export function said(text, { quotes = ['', ''], mark, slot = slotNamed } = {}) {
  const words = splitSlots(text).flatMap((part) => (part.slot ? [slot(part.text)] : marked(part.text, mark)))
  return [quotes[0], element('span', { 'data-playbook': 'text' }, ...words), quotes[1]]
}

/** Made once; a copy of it costs a third. @type {Node | undefined} */
let copies

/** Returns what copies at a click. No button: nothing inside an option may take focus; keys and the page serve everybody else. */
export const copyMark = () => (copies ??= element('span.playbook-tool.playbook-copy', { 'data-playbook': 'copy', 'aria-hidden': 'true' }, icon('copy'))).cloneNode(true)

/** Starts the clock at a click; the key serves everybody else. */
const waitMark = (/** @type {string} */ words) => element('span.playbook-wait', { 'data-playbook': 'wait-start', 'aria-hidden': 'true' }, icon('clock'), words)

/**
 * Returns the row of a phrase with its number.
 *
 * @param {number} number
 * @param {(Node | string)[]} words
 * @param {{ lang?: string, at?: string, wait?: string }} [more] - its language, where it is not the page's; where it stands on the page of its
 *   situation; and the words of what starts the clock, for a phrase that asks for a minute
 */
export function phraseRow(number, words, { lang, at, wait } = {}) {
  return element(
    'div.playbook-phrase',
    { 'data-playbook': 'phrase', 'data-number': number, 'data-at': at, lang },
    element('span.playbook-numeral', { 'aria-hidden': 'true' }, element('span', {}, String(number))),
    element('div.playbook-phrase-words', {}, element('p.playbook-said', {}, ...words), wait && waitMark(wait)),
    copyMark(),
  )
}

/**
 * Returns the last line of an open hit: facts, and the way to its page.
 *
 * @param {(Node | string)[][]} facts
 * @param {import('./view.mjs').View} view
 */
export const foot = (facts, view) =>
  element(
    'div.playbook-hit-foot',
    {},
    element('span.playbook-hit-facts', {}, ...facts.map((fact) => element('span', {}, ...fact))),
    view.turn && element('span.playbook-turn', { 'data-playbook': 'turn', 'aria-hidden': 'true', 'data-on': view.turn.on }, element('span', {}, view.turn.code)),
    element('span.playbook-open', { 'data-playbook': 'open', 'aria-hidden': 'true' }, view.words('open')),
  )

/** @typedef {(text: string) => { text: string, marked: boolean }[]} Mark */
