/** The button that turns light and dark; the system's scheme holds until somebody chooses. */

import { hook } from '../shared/errors.mjs'
import { remember } from '../shared/storage.mjs'

export function mountScheme() {
  const $button = hook('scheme', 'scheme')
  const $root = document.documentElement
  const system = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => ($root.dataset.scheme ? $root.dataset.scheme === 'dark' : system.matches)
  const show = () => $button.setAttribute('aria-pressed', String(isDark()))

  $button.addEventListener('click', () => {
    $root.dataset.scheme = isDark() ? 'light' : 'dark'
    remember('scheme', $root.dataset.scheme)
    show()
  })
  system.addEventListener('change', show)
  show()
}
