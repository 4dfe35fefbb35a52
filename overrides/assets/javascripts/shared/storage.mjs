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
 * Returns whether the browser keeps it: private windows and full disks refuse, and the choice then holds for this page only.
 *
 * @param {string} key
 * @param {string} value
 */
export function remember(key, value) {
  try {
    localStorage.setItem(PREFIX + key, value)
    return true
  } catch {
    return false
  }
}

/** @param {string} key */
export function forget(key) {
  try {
    localStorage.removeItem(PREFIX + key)
  } catch {
    // Where nothing is kept, nothing is left.
  }
}
