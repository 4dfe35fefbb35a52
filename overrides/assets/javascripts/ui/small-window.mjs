/** The small window beside another program: one that stays on top where the browser has such windows, else an ordinary one. */

export const WIDTH = 360
export const HEIGHT = 640
const NAME = 'playbook-small'

/**
 * Shows the controls, where one is not in the small window already, and returns the function that opens it; `false` where there is none.
 *
 * @param {{ config: import('../shared/config.mjs').Config, words: import('../shared/i18n.mjs').Words, status: import('./status.mjs').Status }} page
 * @returns {() => void | false}
 */
export function mountSmallWindow({ config, words, status }) {
  if (config.detached || window.name === NAME) return () => false

  function popUp() {
    const $window = window.open(location.href, NAME, `popup,width=${WIDTH},height=${HEIGHT}`)
    if ($window) $window.focus()
    else status.pass(words('window_refused'), 'notice')
  }

  function open() {
    if (!('documentPictureInPicture' in window)) return popUp()
    import(config.address(config.scripts.floating)).then(({ float }) => float(config)).catch(popUp)
  }

  for (const $opener of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-playbook="small-window"]'))) {
    $opener.hidden = false
    $opener.addEventListener('click', () => open())
  }
  return open
}
