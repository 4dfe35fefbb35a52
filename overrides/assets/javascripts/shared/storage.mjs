/** What is remembered on this device, or in this tab alone. Where storage is refused, nothing is, and nothing breaks. */

const PREFIX = 'playbook.'

const device = () => localStorage
/** What is gone when the tab is closed. A window without an address has none of its own: it remembers with the tab that opened it. */
export const tab = () => (location.protocol === 'about:' && opener ? opener : window).sessionStorage

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
 * Returns whether it is kept: private windows and full disks refuse, and it then holds for this page only.
 *
 * @param {string} key
 * @param {string} value
 * @param {() => Storage} [where]
 */
export function remember(key, value, where = device) {
  try {
    where().setItem(PREFIX + key, value)
    return true
  } catch {
    return false
  }
}

/**
 * Returns whether storage was to be had; where none is, nothing is left in it.
 *
 * @param {string} key
 * @param {() => Storage} [where]
 */
export function forget(key, where = device) {
  try {
    where().removeItem(PREFIX + key)
    return true
  } catch {
    return false
  }
}
