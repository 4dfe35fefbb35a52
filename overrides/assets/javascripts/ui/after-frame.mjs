/** Work that may wait until the browser has drawn what matters. */

/**
 * Returns a place for one piece of such work: a new one takes the place of the one that has not been done.
 *
 * @returns {{ put: (work: () => void) => void, settle: () => void }} `settle` does it now
 */
export function createAfterFrame() {
  /** @type {(() => void) | null} */
  let waiting = null
  let frame = 0

  function settle() {
    const work = waiting
    waiting = null
    cancelAnimationFrame(frame)
    work?.()
  }

  return {
    put(work) {
      cancelAnimationFrame(frame)
      waiting = work
      // In the frame itself it would still hold up the drawing.
      frame = requestAnimationFrame(() => setTimeout(() => waiting === work && settle()))
    },
    settle,
  }
}
