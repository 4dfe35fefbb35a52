/** The help on keys, with the switch that turns single keys off. */

import { hook } from '../shared/errors.mjs'
import { recall, remember } from '../shared/storage.mjs'

/** Returns the function that opens the help. */
export function mountKeyHelp() {
  const $dialog = /** @type {HTMLDialogElement} */ (hook('key-help', 'key-help'))
  const $single = /** @type {HTMLInputElement} */ (hook('key-help', 'single-keys', $dialog))
  $single.checked = recall('single-keys') !== 'off'
  $single.addEventListener('change', () => remember('single-keys', $single.checked ? 'on' : 'off'))
  // A click beside the box closes it, as Escape does.
  $dialog.addEventListener('click', (event) => event.target === $dialog && $dialog.close())
  for (const $opener of document.querySelectorAll('[data-playbook="key-help-open"]')) $opener.addEventListener('click', () => $dialog.showModal())
  return () => $dialog.showModal()
}
