/** Brings the search core and the indexes: the reader's language first, the others when the browser has time. */

import { createFinder } from '../search/finder.mjs'

/**
 * Returns a function that starts loading at its first call, and answers with the finder once the reader's language is in it.
 *
 * @param {import('../shared/config.mjs').Config} config
 * @param {(language: string) => void} onMore - another language has come
 * @returns {() => Promise<Loaded>}
 */
export function createLoader(config, onMore) {
  /** @type {Promise<Loaded> | undefined} */
  let loading
  return () => {
    loading ??= load(config, onMore).catch((error) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

/**
 * @param {import('../shared/config.mjs').Config} config
 * @param {(language: string) => void} onMore
 * @returns {Promise<Loaded>}
 */
async function load(config, onMore) {
  const vendor = (/** @type {string} */ name) => script(config.address(`assets/javascripts/vendor/${name}.js`))
  const [payload] = await Promise.all([
    fetchPayload(config, config.language),
    vendor('lunr.min'),
    // The stemmers build on their base: scripts put in with async off run in their order.
    ...['base-stemmer', ...config.stemmers.map((name) => `${name}-stemmer`)].map(vendor),
  ])
  const finder = createFinder({ lunr: /** @type {any} */ (globalThis).lunr, stemmers: globalThis })
  /** @type {Loaded['situations']} */
  const situations = new Map()
  const take = (/** @type {any} */ arrived) => {
    finder.add(arrived)
    situations.set(arrived.language, new Map(arrived.situations.map((/** @type {any} */ each) => [each.id, each])))
  }
  take(payload)
  whenIdle(async () => {
    for (const language of Object.keys(config.indexes).filter((code) => code !== config.language)) {
      take(await fetchPayload(config, language))
      onMore(language)
    }
  })
  return { finder, situations }
}

/** @param {import('../shared/config.mjs').Config} config @param {string} language */
async function fetchPayload(config, language) {
  const response = await fetch(config.address(config.indexes[language]))
  if (!response.ok) throw new Error(`load-finder: ${response.url} answered ${response.status}`)
  return response.json()
}

/** @param {string} address */
const script = (address) =>
  new Promise((resolve, reject) => {
    const made = document.createElement('script')
    made.src = address
    made.async = false
    made.addEventListener('load', resolve)
    made.addEventListener('error', () => reject(new Error(`load-finder: ${address} did not load`)))
    document.head.append(made)
  })

/** @param {() => Promise<void>} work */
function whenIdle(work) {
  const start = () => work().catch((error) => console.warn(error))
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2000 })
  else setTimeout(start, 200)
}

/**
 * @typedef {object} Loaded
 * @property {import('../search/finder.mjs').Finder} finder
 * @property {Map<string, Map<string, import('../search/index.mjs').Situation>>} situations - language → id → situation
 */
