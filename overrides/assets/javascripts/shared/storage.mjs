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

/**
 * Returns what this tab remembers until it is closed, or null.
 *
 * @param {string} key
 * @returns {any}
 */
export function recallInTab(key) {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null')
  } catch {
    return null
  }
}

/**
 * @param {string} key
 * @param {unknown} value - null forgets it
 */
export function rememberInTab(key, value) {
  try {
    if (value === null) sessionStorage.removeItem(PREFIX + key)
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(value))
  } catch {
    // As above.
  }
}
