/** Asks the browser to keep the playbook on the device, says when there is no network, and offers a newer version. */

import { hook } from '../shared/errors.mjs'
import { whenIdle } from './when-idle.mjs'

/** What somebody came for has the processor for itself for so long, then as long as it is busy. */
const FIRST = 1000
const LATEST = 10_000
/** A tab stays open for a whole shift. */
const HOUR = 3_600_000

/**
 * @param {import('../shared/config.mjs').Config} config
 * @param {() => void} settle - writes down what is being typed, before the page is loaded anew
 */
export function mountOffline(config, settle) {
  const $offline = hook('offline', 'offline')
  const show = () => ($offline.hidden = navigator.onLine)
  for (const change of ['online', 'offline']) addEventListener(change, show)
  show()
  // Pages that do not come over https have no worker.
  if (!config.offline || config.detached || !navigator.serviceWorker) return
  const $strip = hook('offline', 'new-version')
  takeWhenAsked($strip, settle)
  // Where storage is refused, registering fails, and the page works as it did.
  const begin = () => register(config, $strip).catch(() => {})
  const start = () => setTimeout(() => whenIdle(begin, LATEST), FIRST)
  if (document.readyState === 'complete') start()
  else addEventListener('load', start, { once: true })
}

/** @type {(config: import('../shared/config.mjs').Config, $strip: HTMLElement) => Promise<void>} */
async function register(config, $strip) {
  const registration = await navigator.serviceWorker.register(config.address('service-worker.js'))
  const offer = () => {
    if (registration.waiting && registration.active) $strip.hidden = false
  }
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer))
  offer()
  const ready = await navigator.serviceWorker.ready
  ready.active?.postMessage({ keep: wanted(config) })
  const look = () => void registration.update().catch(() => {})
  addEventListener('online', look)
  document.addEventListener('visibilitychange', () => document.hidden || look())
  setInterval(look, HOUR)
}

/** The reader's language first; the others where it costs the reader nothing, else when they are opened. */
function wanted(/** @type {import('../shared/config.mjs').Config} */ { language, indexes }) {
  const { saveData, type } = /** @type {any} */ (navigator).connection ?? {}
  if (saveData || type === 'cellular') return [language]
  return [language, ...Object.keys(indexes).filter((other) => other !== language)]
}

/** A newer version is taken at the press of the button, in this tab; where another tab has taken it, this one offers it too. A page never changes under a reader. */
function takeWhenAsked(/** @type {HTMLElement} */ $strip, /** @type {() => void} */ settle) {
  const { serviceWorker } = navigator
  let controlled = Boolean(serviceWorker.controller)
  let taking = false

  function reload() {
    settle()
    location.reload()
  }

  serviceWorker.addEventListener('controllerchange', () => {
    if (taking) reload()
    else if (controlled) $strip.hidden = false
    controlled = true
  })
  hook('offline', 'update', $strip).addEventListener('click', async () => {
    taking = true
    const registration = await serviceWorker.getRegistration()
    if (registration?.waiting) registration.waiting.postMessage({ take: true })
    else reload()
  })
}
