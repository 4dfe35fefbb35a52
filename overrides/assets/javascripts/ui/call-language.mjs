/** The language of the call: phrases are said in it, on this page and the next, while the interface keeps its own. */

/**
 * Returns the function that turns all phrases to the next language, and from the last one back to the page's.
 *
 * @param {{ config: import('../shared/config.mjs').Config, call: import('./call.mjs').Call, words: import('../shared/i18n.mjs').Words,
 *   status: import('./status.mjs').Status }} services
 */
export function mountCallLanguage({ config, call, words, status }) {
  const own = config.language
  const languages = [own, ...Object.keys(config.styles).filter((code) => code !== own)]
  const spoken = () => call.language() || own
  let shown = own

  function turn() {
    const next = languages[(languages.indexOf(spoken()) + 1) % languages.length]
    call.speak(next === own ? '' : next)
    status.announce(words('phrases_in', { language: config.styles[next].name }))
  }

  function show() {
    if (shown === spoken()) return
    shown = spoken()
    for (const $each of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-playbook="flip"]'))) {
      const its = /** @type {HTMLElement} */ ($each.lastElementChild).lang === shown
      $each.toggleAttribute('data-spoken', its)
      $each.toggleAttribute('open', its)
    }
    // Where there is room for one language alone, the phrases in the others wait unseen.
    for (const $row of document.querySelectorAll('[data-playbook="spoken"]')) {
      const $said = /** @type {HTMLElement[]} */ ([...$row.children])
      const $its = $said.find(({ lang }) => lang === shown) ?? $said[0]
      for (const $each of $said) $each.hidden = $each !== $its
    }
    for (const $turn of document.querySelectorAll('button[data-playbook="turn"]')) press($turn)
  }

  /** The button says which language the phrases are in, or, while it is the page's, which one they can be turned to. */
  function press(/** @type {Element} */ $turn) {
    const code = shown === own ? languages[1] : shown
    $turn.setAttribute('aria-pressed', String(shown !== own))
    $turn.firstElementChild?.replaceChildren(code.toUpperCase())
  }

  document.addEventListener('click', ({ target }) => {
    if (/** @type {Element} */ (target).closest('[data-playbook="turn"]')) turn()
  })
  call.onChange(show)
  show()
  return turn
}
