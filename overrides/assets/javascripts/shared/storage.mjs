/** What is remembered on this device, or in this tab alone. Where storage is refused, nothing is, and nothing breaks. */

const PREFIX = 'playbook.'

const device = () => localStorage
/** What is gone when the tab is closed. */
export const tab = () => sessionStorage

/**
 * @param {string} key
 * @param {() => Storage} [where]
 * @returns {string | null}
 */
export function recall(key, where = device) {
  try {
    return where().getItem(PREFIX + key)
  } catch {
    return null
  }
}

/**
 * Returns whether it will be remembered; `null` forgets.
 *
 * @param {string} key
 * @param {string | null} value
 * @param {() => Storage} [where]
 */
export function remember(key, value, where = device) {
  try {
    if (value === null) where().removeItem(PREFIX + key)
    else where().setItem(PREFIX + key, value)
    return true
  } catch {
    // Private windows and full disks refuse; the choice then holds for this page only.
    return false
  }
}

/** A window without an address has none of its own: it remembers with the tab that opened it. */
const tab = () => (location.protocol === 'about:' && opener ? opener : window).sessionStorage

/**
 * Returns what this tab remembers until it is closed, null for nothing, undefined where storage is refused.
 *
 * @param {string} key
 * @returns {any}
 */
export function recallInTab(key) {
  try {
    return JSON.parse(tab().getItem(PREFIX + key) ?? 'null')
  } catch {
    return undefined
  }
}

/**
 * @param {string} key
 * @param {unknown} value - null forgets it
 */
export function rememberInTab(key, value) {
  try {
    if (value === null) tab().removeItem(PREFIX + key)
    else tab().setItem(PREFIX + key, JSON.stringify(value))
  } catch {
    // As above.
  }
}
