/** Keeps the playbook at hand without a network. A build is taken whole or not at all, and only when somebody says so; see DESIGN.md, “Offline”. */

import { answer, isOurs } from './answer.mjs'
import { keep } from './keep.mjs'
import { CURRENT, forgetOlder, kept } from './storage.mjs'

addEventListener('install', (event) => event.waitUntil(install()))
addEventListener('activate', (event) => event.waitUntil(Promise.all([clients.claim(), forgetOlder()])))
addEventListener('fetch', (event) => {
  if (isOurs(event.request)) event.respondWith(answer(event.request))
})
addEventListener('message', (event) => {
  if (event.data.take) skipWaiting()
  // What does not come now is asked for again by the next page.
  if (event.data.keep) event.waitUntil(keepInTurn(event.data.keep).catch(() => {}))
})

/** Takes the languages that the build before has. Where there are none, nobody has seen it, and there is nothing to wait for. */
async function install() {
  const before = await kept()
  if (!before.length) return skipWaiting()
  try {
    await keepInTurn(before)
  } catch (error) {
    await caches.delete(CURRENT)
    throw error
  }
}

async function keepInTurn(/** @type {string[]} */ wanted) {
  for (const language of wanted) await keep(language)
}
