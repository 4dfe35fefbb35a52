/** Brings the finder what it searches: what situations are called first, then what is said in them, then the other languages. */

import { createFinder } from '../search/finder.mjs'
import { ask, read } from '../shared/payload.mjs'
import { whenIdle } from './when-idle.mjs'

// So many situations and groups of the thesaurus are taken in at a time, and after so many milliseconds the browser draws and hears keys. Fewer at
// once, and waiting takes longer than the work: a large base has five hundred slices.
const SITUATIONS = 5
const GROUPS = 50
const BUSY = 6

/**
 * Returns a function that starts loading at its first call, and answers with the finder once the names in the reader's language are in it.
 *
 * @param {import('../shared/config.mjs').Config} config
 * @param {() => void} onMore - more has come, or it has turned out that it will not
 * @param {Ready} onReady - everything has come; with hits that nobody has asked for
 * @returns {() => Promise<Loaded>}
 */
export function createLoader(config, onMore, onReady) {
  /** @type {Promise<Loaded> | undefined} */
  let loading
  return () => {
    loading ??= load(config, onMore, onReady).catch((error) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

/** @type {(config: import('../shared/config.mjs').Config, onMore: () => void, onReady: Ready) => Promise<Loaded>} */
async function load(config, onMore, onReady) {
  const own = config.indexes[config.language]
  const phrases = ask(config, own.phrases)
  // Awaited below; until then a failure is not yet anybody's.
  phrases.catch(() => {})
  const names = await read(ask(config, own.names))
  /** @type {Loaded} */
  const loaded = { finder: createFinder(globalThis), state: 'names' }
  loaded.finder.add(names)
  complete(loaded, names, phrases, onMore).then((completed) => {
    if (completed) whenIdle(() => addOthers(loaded, config, onMore).then(onReady).catch((error) => console.warn(error)), 2000)
  })
  return loaded
}

/**
 * Brings a finder with the phrases in the place of the one with the names; where they do not come, the names go on working. Not added to it bit by
 * bit: half of the phrases would put other situations first than all of them.
 *
 * @type {(loaded: Loaded, names: Payload, phrases: Promise<Response>, onMore: () => void) => Promise<boolean>}
 */
async function complete(loaded, names, phrases, onMore) {
  try {
    const response = await phrases
    // Whoever typed before has an answer by the names first.
    await afterFrame()
    const payload = await read(response, createPauses())
    const finder = createFinder(globalThis)
    await take(finder, names)
    await take(finder, payload)
    Object.assign(loaded, { finder, state: 'all' })
  } catch (error) {
    console.error(error)
    loaded.state = 'failed'
  }
  onMore()
  return loaded.state === 'all'
}

/** @type {(loaded: Loaded, config: import('../shared/config.mjs').Config, onMore: () => void) => Promise<Hit[]>} */
async function addOthers(loaded, config, onMore) {
  await prepare(loaded.finder, config.language)
  for (const language of Object.keys(config.indexes).filter((code) => code !== config.language)) {
    for (const address of Object.values(config.indexes[language])) await take(loaded.finder, await read(ask(config, address), createPauses()))
    onMore()
  }
  return prepare(loaded.finder, config.language)
}

/** @type {(finder: import('../search/finder.mjs').Finder, language: string) => Promise<Hit[]>} */
async function prepare(finder, language) {
  const pause = createPauses()
  const steps = finder.preparing(language)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await pause()
  }
}

/** @type {(finder: import('../search/finder.mjs').Finder, payload: Payload) => Promise<void>} */
async function take(finder, { situations, thesaurus = {}, ...rest }) {
  const { language } = rest
  const pause = createPauses()
  finder.add({ ...rest, situations: [] })
  let first = 0
  for (const part of slices(situations, SITUATIONS)) {
    finder.add({ language, situations: part, first })
    first += part.length
    await pause()
  }
  for (const [kind, groups] of Object.entries(thesaurus)) {
    for (const part of slices(groups, GROUPS)) {
      finder.add({ language, situations: [], thesaurus: { [kind]: part } })
      await pause()
    }
  }
}

/** Returns a function that lets the browser draw and hear, if it has been kept from that long enough. */
function createPauses() {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < BUSY) return
    await breathe()
    since = performance.now()
  }
}

/** @template T @param {T[]} all @param {number} size @returns {Generator<T[]>} */
function* slices(all, size) {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}

/**
 * Lets the browser draw and hear, and goes on when nothing else is to be done: what was put off until a frame was drawn must not wait until a whole
 * base is read. Where it cannot be told so, after a timeout.
 */
const breathe = () => globalThis.scheduler?.postTask?.(() => {}, { priority: 'background' }) ?? new Promise((resolve) => setTimeout(resolve))

/** A window that nobody sees draws no frame. */
const afterFrame = () => new Promise((resolve) => (document.hidden ? resolve(null) : requestAnimationFrame(() => setTimeout(resolve))))

/** @typedef {import('../search/payload.mjs').Payload} Payload */
/** @typedef {import('../search/finder.mjs').Hit} Hit */
/** @typedef {(hits: Hit[]) => void} Ready */

/**
 * @typedef {object} Loaded
 * @property {import('../search/finder.mjs').Finder} finder
 * @property {'names' | 'all' | 'failed'} state - how much of the reader's language has come; failed: the names, and no more will
 */
