/** Keys that work anywhere on a page: to the finder, copy a phrase, turn phrases to the other language, the next step, help. */

import { recall } from '../shared/storage.mjs'
import { digitOf } from './finder-keys.mjs'
import { flipAll } from './language.mjs'

/** Where single keys are off: somebody who speaks to the computer would set them off by accident (WCAG 2.1.4). */
const singleKeys = () => recall('single-keys') !== 'off'

/**
 * @param {{ focus: () => void, isShown: () => boolean, next: () => void | false } | undefined} finder
 * @param {(row: Element) => Promise<void>} copy
 * @param {() => void} help
 * @param {() => void | false} nextStep - of the page
 * @param {{ favourite: () => void | false, writeDown: () => void }} mine
 */
export function mountPageKeys(finder, copy, help, nextStep, mine) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
    const action = actionOf(event)
    if (action && action() !== false) event.preventDefault()
  })

  /** @param {KeyboardEvent} event @returns {(() => void | false) | null} */
  function actionOf(event) {
    const chord = event.ctrlKey || event.metaKey
    if (chord && !event.altKey && !event.shiftKey && event.code === 'KeyK') return () => finder?.focus()
    if (event.altKey && !chord && event.code === 'KeyL') return flipAll
    if (event.altKey && !chord && event.code === 'KeyN') return next
    if (event.altKey && !chord && event.code === 'KeyM') return mine.writeDown
    if (chord || event.altKey || isField(event.target) || !singleKeys()) return null
    // By the key's place: on ЙЦУКЕН it types «.» and «,».
    if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) return help
    if (event.key === '/' || event.code === 'Slash') return () => finder?.focus()
    if (event.code === 'KeyN' && !event.shiftKey) return next
    if (event.code === 'KeyM' && !event.shiftKey) return mine.writeDown
    if (event.code === 'KeyF' && !event.shiftKey && !finder?.isShown()) return mine.favourite
    const digit = digitOf(event)
    return digit ? () => copyNumber(digit) : null
  }

  const next = () => (finder?.isShown() ? finder.next() : nextStep())

  function copyNumber(/** @type {number} */ number) {
    const row = finder?.isShown() ? null : document.querySelector(`[data-playbook="approved"] [data-number="${number}"]`)
    if (!row) return false
    row.scrollIntoView({ block: 'nearest' })
    copy(row)
  }
}

const isField = (/** @type {EventTarget | null} */ target) => target instanceof Element && target.matches('input, textarea, select, [contenteditable]')
