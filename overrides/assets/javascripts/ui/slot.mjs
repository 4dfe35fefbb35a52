/** One slot, wherever it stands: its name, what is shown in it, its place on the page of its situation. */

import { plain } from '../shared/plain.mjs'
import { element } from './elements.mjs'

/** What stands in an empty slot, in the language of its phrase. @type {WeakMap<Element, string>} */
const names = new WeakMap()

/** Returns a slot that is empty; one without a key is shown and never filled. @type {(name: string, key?: string) => HTMLElement} */
export const slotNamed = (name, key) => element('span.playbook-slot', { 'data-playbook': 'slot', 'data-slot': key }, name)

/** Returns the name of a slot, whatever stands in it. */
export const nameOf = (/** @type {Element} */ $slot) => plain(names.get($slot) ?? $slot.textContent ?? '')

/** Shows a value in a slot; an empty one shows its name. @type {($slot: HTMLElement, value: string) => HTMLElement} */
export function showIn($slot, value) {
  const name = names.get($slot) ?? $slot.textContent ?? ''
  names.set($slot, name)
  $slot.textContent = value || name
  $slot.toggleAttribute('data-filled', Boolean(value))
  return $slot
}

/** Returns where a slot of a hit stands on the page of its situation; `mountSlots` reads it there. */
export function addressOf(/** @type {HTMLElement} */ $slot) {
  const place = /** @type {HTMLElement | null} */ ($slot.closest('[data-at]'))?.dataset.at
  return place && $slot.dataset.slot ? `#${place}/${$slot.dataset.slot}` : ''
}
