/** Keys that work anywhere on a page: to the finder, copy a phrase, turn phrases to the other language, the next step, the end of the call, help. */

import { recall } from '../shared/storage.mjs'
import { digitOf } from './finder-keys.mjs'

/** Where single keys are off: somebody who speaks to the computer would set them off by accident (WCAG 2.1.4). */
const singleKeys = () => recall('single-keys') !== 'off'

/**
 * @param {{ focus: () => void, isShown: () => boolean, next: () => void | false } | undefined} finder
 * @param {import('./copy-phrase.mjs').Copy} copy
 * @param {() => void} help
 * @param {() => void | false} nextStep - of the page
 * @param {{ turn: () => void, end: () => void }} call
 */
export function mountPageKeys(finder, copy, help, nextStep, call) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
    const action = actionOf(event)
    if (action && action() !== false) event.preventDefault()
  })

  /** @param {KeyboardEvent} event @returns {(() => void | false) | null} */
  function actionOf(event) {
    const chord = event.ctrlKey || event.metaKey
    if (chord && !event.altKey && !event.shiftKey && event.code === 'KeyK') return () => finder?.focus()
    if (event.altKey && !chord && event.code === 'KeyL') return call.turn
    if (event.altKey && !chord && event.code === 'KeyX') return call.end
    if (event.altKey && !chord && event.code === 'KeyN') return next
    if (chord || event.altKey || isField(event.target) || !singleKeys()) return null
    // By the key's place: on ЙЦУКЕН it types «.» and «,».
    if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) return help
    if (event.key === '/' || event.code === 'Slash') return () => finder?.focus()
    // Letters and figures are what a slot is filled with.
    if (event.target instanceof Element && event.target.matches('[data-slot]')) return null
    if (event.code === 'KeyN' && !event.shiftKey) return next
    const digit = digitOf(event, true)
    return digit ? () => copyNumber(digit, event.shiftKey) : null
  }

  const next = () => (finder?.isShown() ? finder.next() : nextStep())

  function copyNumber(/** @type {number} */ number, /** @type {boolean} */ quoted) {
    const row = finder?.isShown() ? null : document.querySelector(`[data-playbook="approved"] [data-number="${number}"]`)
    if (!row) return false
    row.scrollIntoView({ block: 'nearest' })
    copy(row, quoted)
  }
}

const isField = (/** @type {EventTarget | null} */ target) => target instanceof Element && target.matches('input, textarea, select, [contenteditable]')
