/** The mark of the phrase that was copied last: it stays on it for a moment, also where the phrase is drawn anew meanwhile. */

const SHOWN_FOR = 1500

/** @type {Element | null} */
let $row = null
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
  $row.setAttribute('data-copied', '')
}

export function unmark() {
  clearTimeout(timer)
  $row?.removeAttribute('data-copied')
  $row = null
}

/** Returns the row of the same phrase of the same situation that stands on the page. */
function inPlaceOf(/** @type {Element} */ $old) {
  const situation = $old.closest('[data-situation]')?.getAttribute('data-situation')
  return document.querySelector(`[data-situation="${situation}"] [data-at="${$old.getAttribute('data-at')}"]`)
}
