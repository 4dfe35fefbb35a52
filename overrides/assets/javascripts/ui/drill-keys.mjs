/** The drill without a mouse: Enter or Space for the button that goes on, digits for those that are numbered. */

import { digitOf } from './finder-keys.mjs'
import { isField, singleKeys } from './page-keys.mjs'

/**
 * @param {HTMLElement} $drill
 */
export function mountDrillKeys($drill) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (isField(event.target) || document.querySelector('dialog[open]') || $drill.closest('[hidden]')) return
    const $button = buttonOf(event)
    if (!$button) return
    event.preventDefault()
    $button.click()
  })

  /** @param {KeyboardEvent} event @returns {HTMLElement | undefined} */
  function buttonOf(event) {
    const digit = digitOf(event)
    if (digit) return singleKeys() ? shown(`[data-key="${digit}"]`) : undefined
    const presses = (event.key === 'Enter' || event.key === ' ') && !(/** @type {Element} */ (event.target).closest('a, button, summary'))
    return presses ? shown('[data-playbook="drill-go"]') : undefined
  }

  const shown = (/** @type {string} */ selector) =>
    /** @type {HTMLElement[]} */ ([...$drill.querySelectorAll(selector)]).find(($button) => !$button.closest('[hidden]'))
}
