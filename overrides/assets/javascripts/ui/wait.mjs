/** Starts the clock of a wait at a press; what shows it (timer.mjs) is fetched by the first page on which it runs. */

import { recall, remember, tab } from '../shared/storage.mjs'

/**
 * Goes on with a clock that runs in this tab, and returns the function that starts it or stops it; it answers `false` where there is none.
 *
 * @param {{ config: import('../shared/config.mjs').Config, words: import('../shared/i18n.mjs').Words, status: import('./status.mjs').Status, call: import('./call.mjs').Call }} page
 * @returns {() => void | false}
 */
export function mountWait(page) {
  const { clock, scripts, address } = page.config
  if (!clock) return () => false
  /** @type {Promise<import('./timer.mjs').Timer> | undefined} */
  let loading

  function load() {
    loading ??= import(address(scripts.timer)).then(({ createTimer }) => createTimer(page))
    loading.catch(() => (loading = undefined))
    return loading
  }

  /** The wait began at the press, however long the script takes. */
  function press(/** @type {'start' | 'toggle'} */ how) {
    const at = Date.now()
    load().then(
      (timer) => timer[how](at),
      () => page.status.pass(page.words('wait_failed'), 'notice'),
    )
  }

  /** It may have been started or stopped meanwhile: on another page, before the browser gave this one back, or in the small window. */
  const ifRun = (/** @type {'resume' | 'stop'} */ how) => void ((recall('wait', tab) || loading) && load().then((timer) => timer[how](), console.error))

  document.addEventListener('click', ({ target }) => {
    const button = /** @type {Element} */ (target).closest('[data-playbook="wait-start"], [data-playbook="wait-toggle"]')
    if (button) press(button.matches('[data-playbook="wait-start"]') ? 'start' : 'toggle')
  })
  for (const $switch of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('[data-playbook="wait-switch"]'))) {
    const key = `wait-${$switch.value}`
    $switch.checked = recall(key) === 'on'
    $switch.addEventListener('change', () => remember(key, $switch.checked ? 'on' : 'off'))
  }
  addEventListener('pageshow', (event) => event.persisted && ifRun('resume'))
  addEventListener('focus', () => ifRun('resume'))
  ifRun('resume')
  page.call.onChange((ended) => ended && ifRun('stop'))
  return () => press('toggle')
}
