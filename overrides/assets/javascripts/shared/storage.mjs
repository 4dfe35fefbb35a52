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
