/** The status place: where the page says what just happened, and what it says aloud. */

import { hook } from '../shared/errors.mjs'
import { element, icon } from './elements.mjs'

const SHOWN_FOR = 1500
const REST = 500

/**
 * Returns the status place. What was shown before comes back after a passing message.
 *
 * @returns {Status}
 */
export function createStatus() {
  const $places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-playbook="place"]')])
  const $announcement = hook('status', 'announcement')
  let standing = ''
  let timer = 0
  let resting = 0

  /** @param {string} text @param {string} [tone] @param {string} [sign] */
  function show(text, tone, sign) {
    for (const $place of $places) {
      $place.replaceChildren(...(text ? [...(sign ? [icon(sign)] : []), element('span', {}, text)] : []))
      if (tone) $place.dataset.tone = tone
      else delete $place.dataset.tone
    }
  }

  return {
    stand(text) {
      standing = text
      if (!timer) show(text)
    },
    pass(text, tone, sign) {
      clearTimeout(timer)
      show(text, tone, sign)
      announce(text)
      timer = window.setTimeout(() => {
        timer = 0
        show(standing)
      }, SHOWN_FOR)
    },
    announce,
    announceAtRest(say) {
      clearTimeout(resting)
      resting = window.setTimeout(() => announce(say()), REST)
    },
  }

  /** Twice the same words are two messages: a no-break space makes the second one new. */
  function announce(/** @type {string} */ text) {
    clearTimeout(resting)
    $announcement.textContent = $announcement.textContent === text ? `${text}\u00a0` : text
  }
}

/**
 * @typedef {object} Status
 * @property {(text: string) => void} stand - shows until something else stands there
 * @property {(text: string, tone: 'approved' | 'notice', sign?: string) => void} pass - shows for a moment and is announced
 * @property {(text: string) => void} announce - is only announced
 * @property {(say: () => string) => void} announceAtRest - is announced once nothing has been for half a second, and not at all where something was meanwhile
 */
