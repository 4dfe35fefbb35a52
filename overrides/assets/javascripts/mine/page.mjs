/** The page about what this device keeps: the switch, the file to take away, the way to delete it all. */

import { hook } from '../shared/errors.mjs'
import { forgetMine, recallMine, switchMine } from '../shared/mine.mjs'
import { forget, remember } from '../shared/storage.mjs'

/** @param {() => void} drawCases */
export function mountMine(drawCases) {
  const $page = hook('mine', 'mine')
  const part = (/** @type {string} */ name) => hook('mine', name, $page)
  const $switch = /** @type {HTMLInputElement} */ (part('mine-switch'))
  const $erase = part('mine-erase')
  const $sure = part('mine-erase-sure')
  const refused = !isKept()
  part('mine-refused').hidden = !refused
  $switch.disabled = refused
  $switch.checked = !refused && !recallMine().off

  function show() {
    drawCases()
    // Lists of situations are drawn by the script that every page has.
    document.dispatchEvent(new CustomEvent('playbook:mine'))
  }

  function ask(/** @type {boolean} */ open) {
    $erase.setAttribute('aria-expanded', String(open))
    hook('mine', 'mine-sure', $page).hidden = !open
  }

  $switch.addEventListener('change', () => {
    switchMine($switch.checked)
    show()
  })
  part('mine-export').addEventListener('click', save)
  $erase.addEventListener('click', () => ask($erase.getAttribute('aria-expanded') === 'false'))
  $sure.addEventListener('click', () => {
    forgetMine()
    ask(false)
    show()
    $erase.focus()
    document.dispatchEvent(new CustomEvent('playbook:done', { detail: $sure.dataset.done }))
  })
}

function isKept() {
  const kept = remember('kept', '1')
  forget('kept')
  return kept
}

/** A file of the reader's own: nothing is asked of any host. */
function save() {
  const url = URL.createObjectURL(new Blob([JSON.stringify(recallMine(), null, 2)], { type: 'application/json' }))
  const $link = document.createElement('a')
  $link.href = url
  $link.download = 'playbook-mine.json'
  $link.click()
  setTimeout(() => URL.revokeObjectURL(url))
}
