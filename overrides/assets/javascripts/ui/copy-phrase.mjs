/** Copying a phrase: its words without quotation marks and typesetting, an empty slot as a blank. */

import { plain } from '../shared/plain.mjs'
import { mark } from './copied.mjs'
import { nameOf } from './slot.mjs'

const BLANK = '___'
const EMPTY = '[data-playbook="slot"]:not([data-filled])'

/**
 * Returns the function that copies the phrase of a row (`[data-playbook="phrase"]`), marks the row and says so in the status place. What is written
 * has no blanks: there an empty slot is to be filled instead.
 *
 * @param {{ words: import('../shared/i18n.mjs').Words, status: import('./status.mjs').Status, fill: ($slot: HTMLElement, row: Element) => void }} services
 * @returns {Copy}
 */
export function createCopy({ words, status, fill }) {
  return async (row, quoted = false) => {
    const $text = shownText(row)
    if (!$text) return
    const { text, empty } = read(quoted ? /** @type {Element} */ ($text.parentElement) : $text)
    if (empty.length && row.closest('[data-written]')) return fill(empty[0], row)
    const slots = empty.map(nameOf)
    if (!(await writeText(text))) {
      getSelection()?.selectAllChildren($text)
      status.pass(words('copy_refused'), 'notice')
      return
    }
    mark(row)
    status.pass(slots.length ? words('copied_without', { slots: slots.join(', ') }) : words('copied'), 'approved', 'check')
  }
}

/**
 * Copies on a click on a copy button, or anywhere on a phrase but on what has a use of its own; a drag selects text.
 *
 * @param {Copy} copy
 */
export function copyOnClick(copy) {
  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target)
    const row = target.closest('[data-playbook="phrase"]')
    if (!row) return
    const onButton = target.closest('[data-playbook="copy"]')
    if (!onButton && (target.closest('a, summary, button, [data-playbook="slot"], [data-playbook="wait-start"]') || !getSelection()?.isCollapsed || !wholeRowCopies(row))) return
    copy(row, event.shiftKey)
  })
  document.addEventListener('copy', cleanSelection)
}

/** On touch a tap on the words does nothing: it is how one scrolls and selects. In lists of situations the row is not the phrase. */
const wholeRowCopies = (/** @type {Element} */ row) => row.matches('.playbook-phrase') && matchMedia('(pointer: fine)').matches

/** What is selected by hand is cleaned on its way too. */
function cleanSelection(/** @type {ClipboardEvent} */ event) {
  if (event.target instanceof HTMLInputElement) return
  const text = getSelection()?.toString()
  if (!text) return
  event.clipboardData?.setData('text/plain', plain(text))
  event.preventDefault()
}

/** Returns the words that are seen: a phrase may be shown in the language of the call instead of the page's. */
function shownText(/** @type {Element} */ row) {
  const $texts = [...row.querySelectorAll('[data-playbook="text"]')]
  return $texts.find(($text) => $text.checkVisibility()) ?? $texts[0]
}

/** @param {Element} $text */
function read($text) {
  const empty = /** @type {HTMLElement[]} */ ([...$text.querySelectorAll(EMPTY)])
  const copy = /** @type {Element} */ ($text.cloneNode(true))
  for (const slot of copy.querySelectorAll(EMPTY)) slot.textContent = BLANK
  return { text: plain(copy.textContent ?? '').trim(), empty }
}

/**
 * Copies a text and returns whether the browser let it.
 *
 * @param {string} text
 */
export async function writeText(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return writeTheOldWay(text)
  }
}

/** Pages that do not come over https have no other way. */
function writeTheOldWay(/** @type {string} */ text) {
  let done = false
  const put = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    done = true
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  const accepted = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  return accepted && done
}

/** @typedef {(row: Element, quoted?: boolean) => Promise<void>} Copy - `quoted`: in the quotation marks of its language */
