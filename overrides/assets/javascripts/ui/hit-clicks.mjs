/** What a click or a tap does on a hit: all in it is a target for the pointer alone. */

import { addressOf } from './slot.mjs'

/**
 * Returns the function that opens the page of a hit at one of its slots.
 *
 * @param {{ $hits: HTMLElement, $input: HTMLElement, answers: ReturnType<import('./answers.mjs').createAnswers>,
 *   open: (place: number, elsewhere: boolean, part?: string) => void, climb: (at: number, armed: boolean, elsewhere: boolean) => void }} finder
 */
export function mountHitClicks({ $hits, $input, answers, open, climb }) {
  const placeOf = (/** @type {Element} */ target) => {
    const option = target.closest('[data-playbook="hit"]')
    return option ? [...$hits.children].indexOf(option) : -1
  }

  $hits.addEventListener('click', (event) => {
    const within = (/** @type {string} */ name) => /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(`[data-playbook="${name}"]`))
    const place = placeOf(/** @type {Element} */ (event.target))
    if (place < 0) return
    const elsewhere = event.ctrlKey || event.metaKey
    // With a mouse the keyboard is at hand, and goes on working in the field. On touch the field would bring up its own over the hits.
    const keys = Boolean(matchMedia('(pointer: fine)').matches && getSelection()?.isCollapsed)
    if (keys) $input.focus({ preventScroll: true })
    if (within('copy') || within('turn')) return
    const step = within('step')
    const slot = within('slot')
    if (slot || within('open')) open(place, elsewhere, slot ? addressOf(slot) : '')
    else if (step && place === answers.state.selected) climb(Number(step.dataset.step), keys, elsewhere)
    else if (place !== answers.state.selected) answers.change({ selected: place, armed: keys })
  })

  return (/** @type {HTMLElement} */ $slot) => open(placeOf($slot), false, addressOf($slot))
}
