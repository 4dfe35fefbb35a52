/** Where a card stands: its place among the others, its face, and under the thumb the buttons that go on. */

import { hook } from '../shared/errors.mjs'
import { element } from './elements.mjs'

/**
 * Returns the stage, which takes the place of the choice while cards are asked.
 *
 * @param {HTMLElement} $drill
 * @param {import('../shared/i18n.mjs').Words} words
 */
export function createStage($drill, words) {
  const $choice = hook('drill', 'drill-choice', $drill)
  const $session = hook('drill', 'drill-session', $drill)
  const $controls = element('div.playbook-drill-controls')
  const $face = element('div.playbook-drill-face', { tabindex: '-1', role: 'group', 'data-playbook': 'drill-face' })
  const $answer = element('div.playbook-drill-answer', { tabindex: '-1', role: 'group', 'data-playbook': 'drill-answer' })

  /** @param {string} kind @param {Record<string, string | number>} attributes @param {() => void} act @param {(Node | string)[]} children */
  function button(kind, attributes, act, ...children) {
    const $button = element(`button.${kind}`, { type: 'button', ...attributes }, ...children)
    $button.addEventListener('click', act)
    return $button
  }

  /** What has the focus is read; the buttons are the next stop of Tab. */
  function read(/** @type {HTMLElement} */ $part) {
    $part.setAttribute('aria-label', ($part.innerText ?? '').replace(/\s+/g, ' ').trim())
    $part.focus({ preventScroll: true })
  }

  return {
    /** The button that goes on, by Enter or Space too. */
    go: (/** @type {string} */ key, /** @type {() => void} */ act) => button('playbook-button', { 'data-playbook': 'drill-go' }, act, words(key)),

    quiet: (/** @type {string} */ key, /** @type {() => void} */ act) => button('playbook-link', {}, act, words(key)),

    numbered: (/** @type {number} */ number, /** @type {string} */ key, /** @type {() => void} */ act) =>
      button('playbook-drill-grade', { 'data-key': number }, act, element('kbd', { 'aria-hidden': 'true' }, String(number)), words(key)),

    /**
     * Shows a new face with its buttons.
     *
     * @param {string} place - which of how many; empty where that says nothing
     * @param {Node[]} face
     * @param {HTMLElement[]} buttons
     * @param {(() => void) | null} stop
     */
    ask(place, face, buttons, stop) {
      const $place = element('p.playbook-drill-place', {}, element('span', {}, place))
      if (stop) $place.append(button('playbook-link', {}, stop, words('drill_stop')))
      $face.replaceChildren(...face)
      $controls.replaceChildren(...buttons)
      $session.replaceChildren(...(place ? [$place] : []), $face, $controls)
      $choice.hidden = true
      $session.hidden = false
      scrollTo(0, 0)
      read($face)
    },

    /**
     * Shows the answer beneath the face.
     *
     * @param {(Node | string)[]} answer
     * @param {HTMLElement[]} buttons
     */
    answer(answer, buttons) {
      $answer.replaceChildren(...answer)
      $face.after($answer)
      $controls.replaceChildren(...buttons)
      read($answer)
      $answer.firstElementChild?.scrollIntoView({ block: 'nearest' })
    },

    /**
     * Shows the choice again, with the focus there.
     *
     * @param {HTMLElement} $focus
     */
    leave($focus) {
      $session.hidden = true
      $choice.hidden = false
      scrollTo(0, 0)
      $focus.focus()
    },
  }
}

/** @typedef {ReturnType<typeof createStage>} Stage */
