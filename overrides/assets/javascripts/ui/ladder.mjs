/** The steps on a situation's page: which of them is the current one, and the way to the next. */

/**
 * Marks the step that the address names, and returns the function that goes to the next one; it answers `false` where there is none.
 *
 * @param {string} address - of the page
 */
export function mountLadder(address) {
  const path = new URL(address).pathname
  const ladders = [...document.querySelectorAll('[data-playbook="ladder"]')].map(($ladder) => [
    .../** @type {NodeListOf<HTMLAnchorElement>} */ ($ladder.querySelectorAll('[data-playbook="step"]')),
  ])

  function mark() {
    for (const $steps of ladders) {
      const here = $steps.filter(({ pathname }) => pathname === path)
      const $current = here.find(({ hash }) => hash === location.hash) ?? here[0]
      for (const $step of $steps) {
        if ($step === $current) $step.setAttribute('aria-current', 'step')
        else $step.removeAttribute('aria-current')
      }
    }
  }

  mark()
  addEventListener('hashchange', mark)
  return () => {
    const $next = ladders.map(($steps) => $steps[$steps.findIndex(($step) => $step.ariaCurrent === 'step') + 1]).find(Boolean)
    if (!$next) return false
    $next.click()
  }
}
