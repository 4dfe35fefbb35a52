/** Slots: filled in the line itself, once a call; the value then stands in every phrase, in every language. */

import { plain } from '../shared/plain.mjs'
import { element } from './elements.mjs'
import { nameOf, showIn } from './slot.mjs'

const SLOT = '[data-playbook="slot"][data-slot]'
const PHRASE = '[data-playbook="phrase"]'
/** Slots in a hit lead to its page, and what nobody may say needs no filling. */
const FIXED = '[data-playbook="hit"], s'

/**
 * Makes the slots of the page fields that open in the line. Returns the function that opens one; where it is filled for the sake of a phrase, Enter
 * ends with copying that.
 *
 * @param {{ call: import('./call.mjs').Call, copy: (row: Element) => Promise<void> }} services
 */
export function mountSlots({ call, copy }) {
  /** @type {{ $slot: HTMLElement, $field: HTMLInputElement, $row?: Element } | null} */
  let open = null
  const all = (/** @type {ParentNode} */ root = document) => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(SLOT)])
  const value = (/** @type {HTMLElement} */ $slot) => call.value($slot.dataset.slot ?? '')

  function show() {
    for (const $slot of all()) if ($slot !== open?.$slot) rest($slot)
  }

  function rest(/** @type {HTMLElement} */ $slot) {
    showIn($slot, value($slot))
    if ($slot.closest(FIXED)) return
    $slot.role = 'button'
    $slot.tabIndex = 0
    $slot.ariaLabel = value($slot) ? `${nameOf($slot)}: ${value($slot)}` : null
  }

  /** @type {($slot: HTMLElement, $row?: Element) => void} */
  function edit($slot, $row) {
    close()
    // What is typed is sent to no spelling service, and kept by no autofill.
    const settings = { type: 'text', 'aria-label': nameOf($slot), placeholder: nameOf($slot), autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'next', maxlength: 100 }
    const $field = /** @type {HTMLInputElement} */ (element('input.playbook-slot-field', settings))
    $field.value = value($slot)
    open = { $slot, $field, $row }
    for (const name of ['role', 'tabindex', 'aria-label']) $slot.removeAttribute(name)
    $slot.replaceChildren($field)
    $field.focus()
    $field.select()
  }

  /** Takes what was typed, or leaves what was there. */
  function close(taken = true) {
    if (!open) return
    const { $slot, $field } = open
    open = null
    rest($slot)
    // Who reloads the page, or comes back to it, has done with the slot. Not before: the browser would take the focus to the phrase.
    const [place, key] = placeNamed()
    if (key) history.replaceState(history.state, '', `#${place}`)
    if (taken) call.fill($slot.dataset.slot ?? '', plain($field.value).replace(/\s+/g, ' ').trim())
  }

  /** To the next empty slot, of the phrase if one is wanted, else of the page; after the last one to copying. */
  function goOn() {
    if (!open) return
    const { $slot, $row } = open
    close()
    const empty = all($row).filter(($each) => !value($each) && !$each.closest(FIXED) && $each.checkVisibility())
    const $next = empty.find(($each) => $slot.compareDocumentPosition($each) & Node.DOCUMENT_POSITION_FOLLOWING) ?? empty[0]
    if ($next) return edit($next, $row)
    copyButton($slot)?.focus()
    if ($row) copy($row)
  }

  function openNamed() {
    const [place, key] = placeNamed()
    const $row = key && document.getElementById(place)
    const $slot = $row && all($row).find(($each) => $each.dataset.slot === key && $each.checkVisibility())
    if (!$slot) return
    edit($slot)
  }

  document.addEventListener('click', ({ target }) => {
    const $slot = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(SLOT))
    if ($slot && $slot !== open?.$slot && !$slot.closest(FIXED)) edit($slot)
  })
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target)
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (target === open?.$field) {
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      const { $slot } = open
      if (event.key === 'Enter') goOn()
      else close(false)
      if (event.key === 'Escape') $slot.focus()
      event.preventDefault()
    } else if (target.matches?.(SLOT) && event.code !== 'Slash' && (event.key === 'Enter' || event.key.length === 1)) {
      edit(target)
      // A letter is typed into the field that has just come; Enter and the space have opened it. What leads to the finder still does.
      if (event.key === 'Enter' || event.key === ' ') event.preventDefault()
    }
  })
  document.addEventListener('focusout', ({ target }) => target === open?.$field && close())
  call.onChange((ended) => {
    if (ended) close(false)
    show()
  })
  // On paper a slot is a line to write on, under its name.
  addEventListener('beforeprint', () => all().forEach(($slot) => showIn($slot, '')))
  addEventListener('afterprint', show)
  addEventListener('hashchange', openNamed)
  show()
  openNamed()
  return edit
}

/** Returns the phrase and the slot in it that the address names. */
const placeNamed = () => location.hash.slice(1).split('/')

/** Returns the button that copies the phrase of a slot; of a phrase that is shown in another language it is that of the row. */
function copyButton(/** @type {HTMLElement} */ $slot) {
  for (let $row = $slot.closest(PHRASE); $row; $row = $row.parentElement?.closest(PHRASE) ?? null) {
    const $button = /** @type {HTMLElement | undefined} */ ([...$row.querySelectorAll('[data-playbook="copy"]')].find(($each) => $each.checkVisibility()))
    if ($button) return $button
  }
  return $slot
}
