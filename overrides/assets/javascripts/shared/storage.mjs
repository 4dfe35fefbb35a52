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
