/** Work that nobody waits for. */

/**
 * Starts the work when the browser has nothing better to do, and at the latest after so many milliseconds.
 *
 * @param {() => void} work
 * @param {number} timeout
 */
export function whenIdle(work, timeout) {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout })
  else setTimeout(work, 200)
}
