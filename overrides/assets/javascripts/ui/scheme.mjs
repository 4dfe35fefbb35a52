/** The buttons that turn light and dark; the system's scheme holds until somebody chooses. */

import { remember } from '../shared/storage.mjs'

export function mountScheme() {
  const $buttons = document.querySelectorAll('[data-playbook="scheme"]')
  const $colours = /** @type {NodeListOf<HTMLMetaElement>} */ (document.querySelectorAll('meta[data-scheme]'))
  const $root = document.documentElement
  const system = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => ($root.dataset.scheme ? $root.dataset.scheme === 'dark' : system.matches)

  function show() {
    for (const $button of $buttons) $button.setAttribute('aria-pressed', String(isDark()))
  }

  function turn() {
    const chosen = isDark() ? 'light' : 'dark'
    $root.dataset.scheme = chosen
    // What the browser draws around the page follows.
    for (const $colour of $colours) $colour.media = $colour.dataset.scheme === chosen ? 'all' : 'not all'
    remember('scheme', chosen)
    show()
  }

  for (const $button of $buttons) $button.addEventListener('click', turn)
  system.addEventListener('change', show)
  show()
}
