/** «My case is not here»: brings the dialog, and what works in it, when somebody asks for it. No page carries them. */

import { fetchPage } from '../shared/fetch-page.mjs'

/**
 * Returns the function that opens the dialog with what the page knows: the query, the page, the language.
 *
 * @param {{ config: import('../shared/config.mjs').Config, words: import('../shared/i18n.mjs').Words, status: import('./status.mjs').Status }} services
 */
export function mountCase({ config, words, status }) {
  /** @type {Promise<void> | undefined} */
  let brought

  async function open() {
    const $input = /** @type {HTMLInputElement | null} */ (document.querySelector('[data-playbook="finder-input"]'))
    const page = config.here.slice(config.address('').length)
    const detail = { query: $input?.value.trim() ?? '', page, language: config.language }
    try {
      await (brought ??= bring(config))
      document.dispatchEvent(new CustomEvent('playbook:case', { detail }))
    } catch (error) {
      brought = undefined
      console.warn(error)
      status.pass(words('not_loaded'), 'notice')
    }
  }

  document.addEventListener('click', (event) => {
    if (/** @type {Element} */ (event.target).closest('[data-playbook="case-open"]')) open()
  })
  // The script that was brought has no status place of its own: two would wipe each other's words.
  document.addEventListener('playbook:done', (event) => status.pass(/** @type {CustomEvent} */ (event).detail, 'approved', 'check'))
  return () => void open()
}

/** The dialog stands on the page *mine*, its script beside it. */
async function bring(/** @type {import('../shared/config.mjs').Config} */ config) {
  if (document.querySelector('[data-playbook="case"]')) return
  const mine = await fetchPage(config.address(`${config.language}/mine/`))
  const $dialog = mine.querySelector('[data-playbook="case"]')
  const script = /** @type {HTMLScriptElement | null} */ (mine.querySelector('[data-playbook="mine-script"]'))
  if (!$dialog || !script) throw new Error('case: the page has no dialog')
  // Addresses count from the page on which they were written.
  for (const $link of $dialog.querySelectorAll('a')) $link.href = $link.href
  document.body.append(document.adoptNode($dialog))
  await load(script.src)
}

/** @type {(address: string) => Promise<void>} */
const load = (address) =>
  new Promise((resolve, reject) => {
    const $script = document.createElement('script')
    $script.src = address
    $script.onload = () => resolve()
    $script.onerror = () => {
      document.querySelector('[data-playbook="case"]')?.remove()
      reject(new Error(`case: ${address} did not come`))
    }
    document.head.append($script)
  })
