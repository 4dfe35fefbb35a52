/** The dialog in which a case is written down, or mended later. Without a place to keep it, it can still be sent. */

import { hook } from '../shared/errors.mjs'
import { changeMine, recallMine } from '../shared/mine.mjs'
import { sendAddress } from './send.mjs'

/** What is told to the page when a case was written down or mended. */
export const CHANGED = 'playbook:cases'

/** Opens at `playbook:case` with what is known of the case. */
export function mountCaseDialog() {
  const $dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector('[data-playbook="case"]'))
  if (!$dialog) return
  const part = (/** @type {string} */ name) => hook('case', name, $dialog)
  const $query = /** @type {HTMLInputElement} */ (part('case-query'))
  const $words = /** @type {HTMLTextAreaElement} */ (part('case-words'))
  const $send = /** @type {HTMLAnchorElement} */ (part('case-send'))
  const $keep = part('case-keep')
  const proposal = $send.href
  /** @type {import('../shared/mine.mjs').Case} */
  let known = { at: 0, query: '', words: '', page: '', language: '' }

  const written = () => ({ ...known, query: $query.value.trim(), words: $words.value.trim() })

  function keep() {
    const each = written()
    if (!each.query && !each.words) return false
    const kept = changeMine((mine) => (mine.cases = [each, ...mine.cases.filter(({ at }) => at !== each.at)].sort((a, b) => b.at - a.at)))
    document.dispatchEvent(new CustomEvent(CHANGED))
    return kept
  }

  document.addEventListener('playbook:case', (event) => {
    if ($dialog.open) return
    known = { at: Date.now(), words: '', .../** @type {CustomEvent} */ (event).detail }
    $query.value = known.query
    $words.value = known.words
    const keeps = !recallMine().off && changeMine(() => {})
    part('case-unkept').hidden = keeps
    $keep.hidden = !keeps
    $dialog.showModal()
    $words.focus()
  })
  hook('case', 'case-form', $dialog).addEventListener('submit', (event) => {
    event.preventDefault()
    if (!keep()) return $words.focus()
    $dialog.close()
    document.dispatchEvent(new CustomEvent('playbook:done', { detail: $dialog.dataset.kept }))
  })
  // The form of the repository may be left unsent, so the case stays here as well.
  $send.addEventListener('click', () => {
    $send.href = sendAddress(proposal, written())
    keep()
    $dialog.close()
  })
  $dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) /** @type {HTMLElement} */ ($keep.hidden ? $send : $keep).click()
  })
  part('case-close').addEventListener('click', () => $dialog.close())
}
