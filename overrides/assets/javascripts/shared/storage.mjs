/** What is remembered on this device. Where storage is refused, nothing is, and nothing breaks. */

const PREFIX = 'playbook.'

/**
 * @param {string} key
 * @returns {string | null}
 */
export function recall(key) {
  try {
    return localStorage.getItem(PREFIX + key)
  } catch {
    return null
  }
}

/**
 * @param {string} key
 * @param {string} value
 */
export function remember(key, value) {
  try {
    localStorage.setItem(PREFIX + key, value)
  } catch {
    // Private windows and full disks refuse; the choice then holds for this page only.
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
