/** What is remembered of the drill on this device, and nowhere else: where each card stands. Where storage is refused, it holds until the page is left. */

import { forget, recall, remember } from '../shared/storage.mjs'
import { isStanding } from './boxes.mjs'

const KEY = 'drill'

/** Returns the standings of all decks. */
export function createProgress() {
  /** @type {Record<string, Record<string, import('./boxes.mjs').Standing>>} */
  let here = {}
  // Whether the device keeps it: tried before anybody counts on it.
  let kept = remember('drill-tried', '1')
  forget('drill-tried')

  /** Read anew each time: another tab may have gone on. */
  const all = () => (kept ? parse(recall(KEY)) : here)

  return {
    kept: () => kept,
    of: (/** @type {string} */ deck) => Object.fromEntries(Object.entries(all()[deck] ?? {}).filter(([, standing]) => isStanding(standing))),
    put(/** @type {string} */ deck, /** @type {string} */ key, /** @type {import('./boxes.mjs').Standing} */ standing) {
      here = all()
      here[deck] = { ...here[deck], [key]: standing }
      kept = kept && remember(KEY, JSON.stringify(here))
    },
    wipe() {
      here = {}
      forget(KEY)
    },
  }
}

/** What somebody else has written there is no progress. */
function parse(/** @type {string | null} */ text) {
  try {
    const value = JSON.parse(text ?? '{}')
    return value && !Array.isArray(value) ? Object(value) : {}
  } catch {
    return {}
  }
}

/** @typedef {ReturnType<typeof createProgress>} Progress */
