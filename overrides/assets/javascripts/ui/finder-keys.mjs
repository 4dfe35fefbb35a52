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
  const digit = digitOf(event)
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
  if (digit) return { name: 'copy', number: digit }
  return event.key.length === 1 || BACK_TO_TYPING.has(event.key) ? { name: 'type' } : null
}

/**
 * Returns the digit of a key by its place, on the number pad too; 0 for any other key.
 *
 * @param {KeyboardEvent} event
 */
export const digitOf = (event) => (event.shiftKey ? 0 : Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0))

/** @type {(event: KeyboardEvent, digit: number) => Action | null} */
function withAlt(event, digit) {
  if (digit) return { name: 'copy', number: digit }
  if (event.code === 'KeyN') return { name: 'next' }
  return event.code === 'KeyL' ? { name: 'flip' } : null
}

/**
 * @typedef {{ name: 'next' } | { name: 'move', by: 1 | -1 } | { name: 'open', elsewhere: boolean } | { name: 'copy', number: number }
 *   | { name: 'back' } | { name: 'type' } | { name: 'flip' }} Action
 */
