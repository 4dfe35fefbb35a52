/** What is to be practised: an exercise and a category, each a row of chips of which one is pressed. */

/**
 * Returns what is chosen, as it is when it is asked for.
 *
 * @param {HTMLElement} $root
 * @param {() => void} onChange
 * @returns {{ exercise: () => Exercise, category: () => string }} the category is empty where all are meant
 */
export function mountChoice($root, onChange) {
  const row = (/** @type {string} */ name) => {
    const $chips = /** @type {HTMLElement[]} */ ([...$root.querySelectorAll(`[data-playbook="drill-${name}"]`)])
    for (const $chip of $chips) {
      $chip.addEventListener('click', () => {
        for (const $each of $chips) $each.setAttribute('aria-pressed', String($each === $chip))
        onChange()
      })
    }
    return () => $chips.find(($chip) => $chip.ariaPressed === 'true')?.dataset.value ?? ''
  }
  return { exercise: /** @type {() => Exercise} */ (row('exercise')), category: row('category') }
}

/** @typedef {'say' | 'ban'} Exercise */
