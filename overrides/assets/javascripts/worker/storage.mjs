/** Where copies of the site lie: one cache a build, and in it a note for every language that is whole. */

/** What the build wrote above this script. @type {{ build: string, languages: Record<string, { address: string, integrity: string }> }} */
export const { build, languages } = globalThis.playbook ?? { build: '', languages: {} }

export const scope = registration.scope

// An origin may hold several sites, each in its folder.
const PREFIX = `playbook ${scope} `
export const CURRENT = PREFIX + build

export const current = () => caches.open(CURRENT)

/** Returns the names of this site's caches, the oldest first. */
export const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX))

const note = (/** @type {string} */ language) => `${scope}precache/${language}`

/** @type {(cache: Cache, language: string) => Promise<boolean>} */
export const isWhole = async (cache, language) => Boolean(await cache.match(note(language)))

/** @type {(cache: Cache, language: string) => Promise<void>} */
export const markWhole = (cache, language) => cache.put(note(language), new Response())

/** Returns the languages of this site that any build has whole on this device. */
export async function kept() {
  const stores = await Promise.all((await ours()).map((name) => caches.open(name)))
  const found = await Promise.all(
    Object.keys(languages).map(async (language) => ((await Promise.all(stores.map((cache) => isWhole(cache, language)))).includes(true) ? [language] : []))
  )
  return found.flat()
}

/** A tab that is still open may be of the build before, and ask for a script or an index of it; nothing asks for older ones. */
export async function forgetOlder() {
  const others = (await ours()).filter((name) => name !== CURRENT)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
}
