/** Passing a situation on: the device's own sheet where there is one, else the link is copied. What stands in its slots stays here. */

import { writeText } from './copy-phrase.mjs'

/** @param {{ words: import('../shared/i18n.mjs').Words, status: import('./status.mjs').Status }} services */
export function mountShare({ words, status }) {
  for (const $share of document.querySelectorAll('[data-playbook="share"]')) {
    $share.addEventListener('click', async () => {
      const url = location.origin + location.pathname
      // Whoever closes the sheet has changed their mind; that is no error.
      if (navigator.share) await navigator.share({ title: document.title, url }).catch(() => {})
      else if (await writeText(url)) status.pass(words('link_copied'), 'approved', 'check')
    })
  }
}
