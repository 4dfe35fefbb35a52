/** What a key means in the finder's field: pure, so that the table in interface.md can be read beside it. */

const BACK_TO_TYPING = new Set(['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Tab'])

/**
 * Returns what a key does, or null where the field itself takes it.
 *
 * @param {KeyboardEvent} event
 * @param {boolean} armed - whether the list is active, so that digits copy
 * @returns {Action | null}
 */
export function actionOf(event, armed) {
  if (event.isComposing) return null
  const digit = digitOf(event, armed && !event.altKey)
  if (event.altKey) return event.ctrlKey || event.metaKey ? null : withAlt(event, digit)
  if (event.ctrlKey || event.metaKey) return event.key === 'Enter' ? { name: 'open', elsewhere: true } : null
  switch (event.key) {
    case 'ArrowDown':
      return { name: 'move', by: 1 }
    case 'ArrowUp':
      return armed ? { name: 'move', by: -1 } : null
    case 'Enter':
      return { name: 'open', elsewhere: false }
    case 'Escape':
      return { name: 'back' }
  }
  if (!armed) return null
  if (digit) return { name: 'copy', number: digit, quoted: event.shiftKey }
  return event.key.length === 1 || BACK_TO_TYPING.has(event.key) ? { name: 'type' } : null
}

/**
 * Returns the digit of a key by its place, on the number pad too; 0 for any other key. With Shift the number pad moves the cursor.
 *
 * @param {KeyboardEvent} event
 * @param {boolean} [shifted] - whether Shift is allowed
 */
export function digitOf({ code, shiftKey }, shifted = false) {
  const [, pad, digit] = /^(Digit|Numpad)([1-9])$/.exec(code) ?? []
  return shiftKey && (!shifted || pad === 'Numpad') ? 0 : Number(digit ?? 0)
}

/** @type {(event: KeyboardEvent, digit: number) => Action | null} */
function withAlt(event, digit) {
  if (digit) return { name: 'copy', number: digit }
  return event.code === 'KeyN' ? { name: 'next' } : null
}

/**
 * @typedef {{ name: 'next' } | { name: 'move', by: 1 | -1 } | { name: 'open', elsewhere: boolean } | { name: 'copy', number: number, quoted?: boolean }
 *   | { name: 'back' } | { name: 'type' }} Action
 */
