/** Copying a phrase: its words without quotation marks and typesetting, an empty slot as a blank. */

import { plain } from '../shared/plain.mjs'

const SHOWN_FOR = 1500
const BLANK = '___'

/**
 * Returns the function that copies the phrase of a row (`[data-playbook="phrase"]`), marks the row and says so in the status place.
 *
 * @param {{ words: import('../shared/i18n.mjs').Words, status: import('./status.mjs').Status }} services
 * @returns {(row: Element) => Promise<void>}
 */
export function createCopy({ words, status }) {
  return async (row) => {
    const $text = row.querySelector('[data-playbook="text"]')
    if (!$text) return
    const { text, slots } = read($text)
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
 * @param {(row: Element) => Promise<void>} copy
 */
export function copyOnClick(copy) {
  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target)
    const row = target.closest('[data-playbook="phrase"]')
    if (!row) return
    const onButton = target.closest('[data-playbook="copy"]')
    if (!onButton && (target.closest('a, summary, button, [data-playbook="slot"], [data-playbook="wait-start"]') || !getSelection()?.isCollapsed || !wholeRowCopies(row))) return
    copy(row)
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

/** @param {Element} $text */
function read($text) {
  const slots = [...$text.querySelectorAll('[data-playbook="slot"]')].map((slot) => plain(slot.textContent ?? ''))
  const copy = /** @type {Element} */ ($text.cloneNode(true))
  for (const slot of copy.querySelectorAll('[data-playbook="slot"]')) slot.textContent = BLANK
  return { text: plain(copy.textContent ?? '').trim(), slots }
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

/** @type {WeakMap<Element, number>} */
const timers = new WeakMap()

function mark(/** @type {Element} */ row) {
  clearTimeout(timers.get(row))
  row.setAttribute('data-copied', '')
  timers.set(row, window.setTimeout(() => row.removeAttribute('data-copied'), SHOWN_FOR))
}
