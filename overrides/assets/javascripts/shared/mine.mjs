/** What this device keeps of its reader: situations by their ids, whatever the language, and cases in the reader's words. Nothing about customers. */

import { forget, recall, remember } from './storage.mjs'

const KEY = 'mine'
const ID = /^[a-z0-9-]+\/[a-z0-9-]+$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Returns what is kept; whatever else stands in its place is left out. @returns {Mine} */
export function recallMine() {
  const kept = parsed(recall(KEY))
  return {
    off: kept.off === true,
    recents: ids(kept.recents),
    favourites: ids(kept.favourites),
    read: Object.fromEntries(Object.entries(kept.read ?? {}).filter(([id, day]) => ID.test(id) && DAY.test(String(day)))),
    seen: Number(kept.seen) || 0,
    cases: list(kept.cases).filter(isCase),
  }
}

/**
 * Changes what is kept, as it stands now: other tabs change it too. Returns whether it is kept; where the reader has switched it off, it is not.
 *
 * @param {(mine: Mine) => void} change
 */
export function changeMine(change) {
  const mine = recallMine()
  if (mine.off) return false
  change(mine)
  return remember(KEY, JSON.stringify(mine))
}

/** Keeps nothing new and shows nothing from now on, or does again. */
export const switchMine = (/** @type {boolean} */ on) => remember(KEY, JSON.stringify({ ...recallMine(), off: !on }))

/** Deletes everything; what was switched off stays off. */
export function forgetMine() {
  const { off } = recallMine()
  forget(KEY)
  if (off) switchMine(false)
}

/** @returns {Record<string, any>} */
function parsed(/** @type {string | null} */ text) {
  try {
    const value = JSON.parse(text ?? '{}')
    return value && typeof value === 'object' ? value : {}
  } catch {
    return {}
  }
}

const list = (/** @type {unknown} */ value) => (Array.isArray(value) ? value : [])
const ids = (/** @type {unknown} */ value) => list(value).filter((id) => typeof id === 'string' && ID.test(id))
const isCase = (/** @type {any} */ each) =>
  each && Number.isFinite(each.at) && [each.query, each.words, each.page, each.language].every((text) => typeof text === 'string')

/**
 * @typedef {object} Mine
 * @property {boolean} off
 * @property {string[]} recents - opened last, the newest first
 * @property {string[]} favourites - in the order in which they were chosen
 * @property {Record<string, string>} read - id → the day from which it was to be read, when it was opened
 * @property {number} seen - the newest change that the reader was shown, in seconds since 1970
 * @property {Case[]} cases - the newest first
 */

/** @typedef {{ at: number, query: string, words: string, page: string, language: string }} Case - `at`: milliseconds since 1970, by which it is known */
