/** A window that stays on top: a document without an address, into which the page is put as the host sends it, with the site's own script. */

import { fetchPage } from '../shared/fetch-page.mjs'
import { HEIGHT, WIDTH } from './small-window.mjs'

/** Where pages open from it: in one tab beside. The tab that opened it must stay where it is, or the browser closes the window. */
const BESIDE = 'playbook-page'

/**
 * Opens the window, or brings it to the front. A frame would be simpler; no page of this site may stand in one.
 *
 * @param {import('../shared/config.mjs').Config} config
 */
export async function float(config) {
  const { documentPictureInPicture } = /** @type {any} */ (window)
  if (documentPictureInPicture.window) return documentPictureInPicture.window.focus()
  const [page, $window] = await Promise.all([
    fetchPage(config.here),
    documentPictureInPicture.requestWindow({ width: WIDTH, height: HEIGHT }),
  ])
  fill($window.document, page, config.here)
}

/** @type {(there: Document, page: Document, address: string) => void} */
function fill(there, page, address) {
  for (const $each of /** @type {NodeListOf<HTMLAnchorElement | HTMLLinkElement>} */ (page.querySelectorAll('a[href], link[href]'))) {
    $each.href = $each.href // made absolute: the window has no address to count from
    if ($each instanceof HTMLAnchorElement && !$each.getAttribute('href')?.startsWith(`${address}#`)) $each.target = BESIDE
  }
  const $first = /** @type {HTMLElement | null} */ (page.querySelector('[autofocus]'))
  // The browser would find the focus somewhere already, and complain.
  $first?.removeAttribute('autofocus')
  page.querySelector('#playbook-config')?.setAttribute('data-address', address)
  const $root = there.documentElement
  const { scheme } = document.documentElement.dataset
  for (const { name, value } of page.documentElement.attributes) $root.setAttribute(name, value)
  Object.assign($root.dataset, { scripted: '', detached: '', ...(scheme ? { scheme } : {}) })
  there.title = page.title
  there.head.append(...page.querySelectorAll('link[rel="stylesheet"]'))
  there.body.append(...page.body.childNodes)
  $first?.focus()
  // Made here, where the policy allows scripts of this site; there it is only run.
  const $script = document.createElement('script')
  $script.src = /** @type {HTMLScriptElement} */ (document.querySelector('script[defer]')).src
  there.head.append($script)
}
