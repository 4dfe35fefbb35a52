/** The sign that something is kept of a call: the language it is in, and the way to end it. */

/**
 * @param {{ config: import('../shared/config.mjs').Config, call: import('./call.mjs').Call, words: import('../shared/i18n.mjs').Words,
 *   status: import('./status.mjs').Status }} services
 */
export function mountEndCall({ config, call, words, status }) {
  const $ends = document.querySelectorAll('[data-playbook="end-call"]')

  function show() {
    document.documentElement.toggleAttribute('data-call', call.isOn())
    for (const $end of $ends) $end.firstElementChild?.replaceChildren(call.language() in config.styles ? call.language().toUpperCase() : '')
  }

  for (const $end of $ends) $end.addEventListener('click', call.end)
  call.onChange((ended) => {
    show()
    if (ended) status.pass(words('call_ended'), 'approved', 'check')
  })
  show()
}
