/** The chosen language is remembered, so that the root of the site goes there. */

import { remember } from '../shared/storage.mjs'

export function mountLanguage() {
  document.addEventListener('click', (event) => {
    const link = /** @type {Element} */ (event.target).closest('[data-playbook="language"]')
    if (link) remember('language', link.getAttribute('hreflang') ?? '')
  })
}

/** Opens every phrase of the page in the other languages, or closes all. */
export function flipAll() {
  const flips = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll('[data-playbook="page"] [data-playbook="flip"]')])
  const open = flips.some((flip) => !flip.open)
  for (const flip of flips) flip.open = open
}
