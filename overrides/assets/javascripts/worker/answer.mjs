/** What is asked of the site → the answer: from the device where it is whole, else from the network. Nothing is ever stored here. */

import { current, isWhole, languages, scope } from './storage.mjs'

/** Says which build is published: from the device, or from the browser's own cache, only without a network. */
const PUBLISHED = 'build.json'

/** @type {(request: Request) => boolean} */
export const isOurs = (request) => request.method === 'GET' && request.url.startsWith(scope) && !request.headers.has('range')

/** @type {(request: Request) => Promise<Response>} */
export async function answer(request) {
  const { origin, pathname } = new URL(request.url)
  const address = (origin + pathname).replace(/\/index\.html$/, '/')
  const cache = await current()
  const published = address === scope + PUBLISHED
  const found = published ? undefined : await onDevice(cache, address)
  if (found) return found
  try {
    return await fetch(request, published ? { cache: 'no-cache' } : {})
  } catch (error) {
    const instead = request.mode === 'navigate' ? await notStored(cache, address) : await cache.match(address)
    if (instead) return instead
    throw error
  }
}

/** @type {(cache: Cache, address: string) => Promise<Response | undefined>} */
async function onDevice(cache, address) {
  const language = languageOf(address)
  if (language in languages) {
    const [page, whole] = await Promise.all([cache.match(address), isWhole(cache, language)])
    return whole ? page : undefined
  }
  // Scripts and indexes are named by what is in them: a page of an earlier build still finds its own.
  return (await cache.match(address)) ?? caches.match(address)
}

/** Returns the page that says so, in the language of the address or else in one that is here. @type {(cache: Cache, address: string) => Promise<Response | undefined>} */
async function notStored(cache, address) {
  const said = [languageOf(address), ...Object.keys(languages)].map((language) => cache.match(`${scope}${language}/offline.html`))
  const page = (await Promise.all(said)).find(Boolean)
  return page && new Response(page.body, { status: 503, headers: page.headers })
}

const languageOf = (/** @type {string} */ address) => address.slice(scope.length).split('/')[0]
