/** The mark of the phrase that was copied last: it stays on it for a moment, also where the phrase is drawn anew meanwhile. */

import { icon } from './elements.mjs'

const SHOWN_FOR = 1500
const PLACES = ':scope > :is(.playbook-numeral, .playbook-copy)'

/** @type {Element | null} */
let $row = null
/** Stand in the place of number and button; a list of phrases would else be full of them. @type {Element[]} */
let ticks = []
let timer = 0

/**
 * Marks the row of a phrase, or the one that was drawn in its place while it was being copied.
 *
 * @param {Element} $copied
 */
export function mark($copied) {
  unmark()
  $row = $copied
  timer = window.setTimeout(unmark, SHOWN_FOR)
  keepMark()
}

/** Marks the row again if it has been drawn anew. */
export function keepMark() {
  if (!$row) return
  if (!$row.isConnected) $row = inPlaceOf($row) ?? $row
  if ($row.hasAttribute('data-copied')) return
  $row.setAttribute('data-copied', '')
  ticks = [...$row.querySelectorAll(PLACES)].map(($place) => $place.appendChild(icon('check')))
}

export function unmark() {
  clearTimeout(timer)
  for (const $tick of ticks) $tick.remove()
  ticks = []
  $row?.removeAttribute('data-copied')
  $row = null
}

/** Returns the row of the same phrase of the same situation that stands on the page. */
function inPlaceOf(/** @type {Element} */ $old) {
  const situation = $old.closest('[data-situation]')?.getAttribute('data-situation')
  return document.querySelector(`[data-situation="${situation}"] [data-at="${$old.getAttribute('data-at')}"]`)
}
