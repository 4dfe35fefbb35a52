/** The chosen language is remembered, so that the root of the site goes there. */

import { remember } from '../shared/storage.mjs'

export function mountLanguage() {
  document.addEventListener('click', (event) => {
    const link = /** @type {Element} */ (event.target).closest('[data-playbook="language"]')
    if (link) remember('language', link.getAttribute('hreflang') ?? '')
  })
}
