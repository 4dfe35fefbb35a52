/** Takes a language of this build onto the device: all of it, or nothing that will ever be shown. */

import { current, isWhole, languages, markWhole, scope } from './storage.mjs'

/** Headers that tell of one body or one transfer; the others are the site's own, its policies above all. */
const OF_ONE_BODY = ['age', 'content-encoding', 'content-length', 'date', 'etag', 'expires', 'last-modified', 'transfer-encoding', 'vary']

/** Several tabs ask at the same time. @type {Map<string, Promise<void>>} */
const underWay = new Map()

/**
 * Resolves when the language is whole on this device. Rejects where the site cannot be reached, is another build by now, or finds no room.
 *
 * @param {string} language
 */
export function keep(language) {
  const taking = underWay.get(language) ?? take(language).finally(() => underWay.delete(language))
  underWay.set(language, taking)
  return taking
}

async function take(/** @type {string} */ language) {
  const cache = await current()
  if (!(language in languages) || (await isWhole(cache, language))) return
  const { address, integrity } = languages[language]
  /** @type {{ assets: Record<string, string>, lines: string[], pages: Record<string, number[]> }} */
  const { assets, lines, pages } = await (await bring(address, integrity)).json()
  const headers = await pageHeaders(language)
  try {
    await Promise.all(Object.entries(assets).map(async ([path, hash]) => cache.put(scope + path, (await stored(path, hash)) ?? (await bring(path, hash)))))
    for (const [path, numbers] of Object.entries(pages)) {
      await cache.put(scope + path, new Response(numbers.map((number) => lines[number]).join('\n'), { headers }))
    }
    await markWhole(cache, language)
  } catch (error) {
    // Its own alone: the other pages in its list are the other languages' too.
    const own = Object.keys(pages).filter((path) => path.startsWith(`${language}/`) && !path.endsWith('/offline.html'))
    await Promise.all(own.map((path) => cache.delete(scope + path)))
    throw error
  }
}

/** The browser itself refuses what is not, byte for byte, of this build. @type {(path: string, integrity: string) => Promise<Response>} */
async function bring(path, integrity) {
  const response = await fetch(scope + path, { integrity, cache: 'no-cache', redirect: 'error', priority: 'low' })
  if (!response.ok) throw new Error(`keep: ${response.url} answered ${response.status}`)
  return response
}

/** Returns a copy that another build left on this device, where it is the same. @type {(path: string, integrity: string) => Promise<Response | undefined>} */
async function stored(path, integrity) {
  const response = await caches.match(scope + path)
  if (!response) return undefined
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer()))
  return integrity === `sha256-${btoa(String.fromCharCode(...digest))}` ? response : undefined
}

/** Pages come without headers of their own: they get those that the host gives with the language's home. */
async function pageHeaders(/** @type {string} */ language) {
  const response = await fetch(`${scope}${language}/`, { method: 'HEAD', cache: 'no-cache' })
  if (!response.ok) throw new Error(`keep: ${response.url} answered ${response.status}`)
  const headers = new Headers(response.headers)
  for (const name of OF_ONE_BODY) headers.delete(name)
  return headers
}
