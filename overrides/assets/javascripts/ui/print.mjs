/** Printing: phrases with their translations, on one sheet. What does not fit leaves, the least needed first; the size stays. */

import { need } from '../shared/errors.mjs'

/** Height of an A4 sheet without the margins that `print.css` gives it. */
const SHEET = '271mm'
const LEAVING = ['why', 'when', 'conduct', 'steps']

export function mountPrint() {
  for (const $print of document.querySelectorAll('[data-playbook="print"]')) $print.addEventListener('click', () => print())
  const $situation = document.querySelector('[data-playbook="situation"]')
  if (!$situation) return
  const $sheet = /** @type {HTMLLinkElement} */ (need('print', 'link[media="print"]'))
  const flips = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll('[data-playbook="flip"]')])
  /** @type {HTMLDetailsElement[]} */
  let opened = []

  addEventListener('beforeprint', () => {
    opened = flips.filter((flip) => !flip.open)
    for (const flip of opened) flip.open = true
    fit($sheet, $situation)
  })
  addEventListener('afterprint', () => {
    for (const flip of opened) flip.open = false
  })
}

/** Lays the page out as it will be printed, and leaves out until it fits. */
function fit(/** @type {HTMLLinkElement} */ $sheet, /** @type {Element} */ $situation) {
  const $root = document.documentElement
  const height = millimetres(SHEET)
  $sheet.media = 'all'
  $root.toggleAttribute('data-measuring', true)
  for (let without = 0; without <= LEAVING.length; without += 1) {
    $root.dataset.printWithout = LEAVING.slice(0, without).join(' ')
    if ($situation.getBoundingClientRect().height <= height) break
  }
  $root.removeAttribute('data-measuring')
  $sheet.media = 'print'
}

const millimetres = (/** @type {string} */ text) => (parseFloat(text) * 96) / 25.4
