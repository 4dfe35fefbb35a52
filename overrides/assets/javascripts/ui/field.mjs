/** The finder's field: what is typed, how many situations answer, whether the list beneath is active. */

import { hook } from '../shared/errors.mjs'

const NARROW = '(max-width: 59.9375em)'

/**
 * Returns the field.
 *
 * @param {{ words: import('../shared/i18n.mjs').Words, status: import('./status.mjs').Status }} page
 */
export function createField({ words, status }) {
  const $form = hook('field', 'finder')
  const $input = /** @type {HTMLInputElement} */ (hook('field', 'finder-input', $form))
  const $clear = hook('field', 'clear', $form)
  const $toggle = /** @type {HTMLButtonElement} */ (hook('field', 'filters-toggle', $form))
  const $count = hook('field', 'filters-count', $toggle)
  const long = $input.placeholder
  const narrow = matchMedia(NARROW)
  const fit = () => ($input.placeholder = narrow.matches ? ($input.dataset.short ?? long) : long)
  narrow.addEventListener('change', fit)
  fit()

  function setActive(/** @type {HTMLElement | null} */ option) {
    $form.toggleAttribute('data-armed', Boolean(option))
    if (option) $input.setAttribute('aria-activedescendant', option.id)
    else $input.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }

  return {
    $form,
    $input,
    $clear,
    $toggle,
    put(/** @type {string} */ query) {
      if ($input.value !== query) $input.value = query
      $clear.hidden = !query
      if (query) document.documentElement.toggleAttribute('data-finding', true)
    },
    wait: () => status.stand(words('loading')),
    /** @param {{ count: number, words: string, active: HTMLElement | null, filterable: boolean }} answer */
    answer({ count, words, active, filterable }) {
      status.stand(words)
      $count.textContent = String(count)
      $toggle.hidden = false
      $toggle.disabled = !filterable
      $input.setAttribute('aria-expanded', String(count > 0))
      setActive(active)
    },
    rest() {
      status.stand('')
      $toggle.hidden = true
      $input.setAttribute('aria-expanded', 'false')
      setActive(null)
      if (document.activeElement !== $input) document.documentElement.removeAttribute('data-finding')
    },
    focus() {
      document.documentElement.toggleAttribute('data-finding', true)
      $input.focus({ preventScroll: true })
      $input.select()
    },
  }
}
