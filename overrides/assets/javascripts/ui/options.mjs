/** The options of the list of hits: made, and kept where they would look the same. */

import { hitOption, sourceOf } from './hit.mjs'

/**
 * Returns the options of a list. Half of the hits of a keystroke look as they did before it: those are not made again.
 *
 * @param {HTMLElement} $hits
 */
export function createOptions($hits) {
  /** What each option was drawn from. @type {WeakMap<Element, string>} */
  let sources = new WeakMap()
  /** @type {import('./view.mjs').View | undefined} */
  let drawnBy

  /**
   * Returns the option for a hit: the one that stands in its place, if the same view drew it from the same.
   *
   * @param {import('./hit.mjs').Hit} hit
   * @param {number} place
   * @param {{ selected: boolean, armed: boolean }} state
   * @param {import('./view.mjs').View} view
   * @returns {HTMLElement}
   */
  return (hit, place, state, view) => {
    if (view !== drawnBy) sources = new WeakMap()
    drawnBy = view
    const source = sourceOf(hit, place, state, view)
    const $old = /** @type {HTMLElement | undefined} */ ($hits.children[place])
    if ($old && sources.get($old) === source) return $old
    const $option = hitOption(hit, place, state, view)
    sources.set($option, source)
    return $option
  }
}
