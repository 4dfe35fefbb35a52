/** Stands in the place of the worker where a site is not to be kept: takes everything off the device, and itself. */

import { ours } from './storage.mjs'

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave() {
  await Promise.all((await ours()).map((name) => caches.delete(name)))
  await registration.unregister()
}
