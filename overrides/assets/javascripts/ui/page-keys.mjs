/** Keys that work anywhere on a page: to the finder, copy a phrase, turn phrases to the other language, the next step, the end of the call, help. */

import { recall } from '../shared/storage.mjs'
import { digitOf } from './finder-keys.mjs'

/** Where single keys are off: somebody who speaks to the computer would set them off by accident (WCAG 2.1.4). */
export const singleKeys = () => recall('single-keys') !== 'off'

/**
 * @param {{ focus: () => void, isShown: () => boolean, next: () => void | false } | undefined} finder
 * @param {Actions} actions
 */
export function mountPageKeys(finder, { copy, help, nextStep, turn, end, wait, small, favourite, writeDown }) {
  const next = () => (finder?.isShown() ? finder.next() : nextStep())
  // By their places: the letters are those of QWERTY. With Alt everywhere, by themselves where nobody types.
  /** @type {Record<string, () => void | false>} */
  const both = { KeyM: writeDown, KeyN: next, KeyP: small, KeyW: wait }
  /** @type {Record<string, () => void | false>} */
  const alone = { ...both, KeyF: () => (finder?.isShown() ? false : favourite()) }
  /** @type {Record<string, () => void | false>} */
  const withAlt = { ...both, KeyL: turn, KeyX: end }

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
    const action = actionOf(event)
    if (action && action() !== false) event.preventDefault()
  })

  /** @param {KeyboardEvent} event @returns {(() => void | false) | undefined} */
  function actionOf(event) {
    const chord = event.ctrlKey || event.metaKey
    if (chord) return !event.altKey && !event.shiftKey && event.code === 'KeyK' ? () => finder?.focus() : undefined
    if (event.altKey) return withAlt[event.code]
    if (isField(event.target) || !singleKeys()) return undefined
    // On ЙЦУКЕН this key types «.» and «,».
    if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) return help
    if (event.key === '/' || event.code === 'Slash') return () => finder?.focus()
    // Letters and figures are what a slot is filled with.
    if (event.target instanceof Element && event.target.matches('[data-slot]')) return undefined
    const digit = digitOf(event, true)
    if (digit) return () => copyNumber(digit, event.shiftKey)
    return event.shiftKey ? undefined : alone[event.code]
  }

  function copyNumber(/** @type {number} */ number, /** @type {boolean} */ quoted) {
    const row = finder?.isShown() ? null : document.querySelector(`[data-playbook="approved"] [data-number="${number}"]`)
    if (!row) return false
    row.scrollIntoView({ block: 'nearest' })
    copy(row, quoted)
  }
}

export const isField = (/** @type {EventTarget | null} */ target) => target instanceof Element && target.matches('input, textarea, select, [contenteditable]')

/**
 * @typedef {object} Actions
 * @property {import('./copy-phrase.mjs').Copy} copy
 * @property {() => void} help
 * @property {() => void | false} nextStep - of the page
 * @property {() => void} turn - phrases to the other language
 * @property {() => void} end - of the call
 * @property {() => void | false} wait - starts or stops the clock
 * @property {() => void | false} small - opens the small window
 * @property {() => void | false} favourite - of the page's situation
 * @property {() => void | false} writeDown - a case that is not here
 */
