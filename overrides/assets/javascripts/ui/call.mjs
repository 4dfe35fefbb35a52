/** The call: what was filled into slots, and the language in which phrases are said. Kept in memory and in this tab's session, and nowhere else. */

import { forget, recall, remember, tab } from '../shared/storage.mjs'

const KEY = 'call'
/** So long after the last key or touch a call is over: whoever sits down next must not read it. */
const IDLE = 20 * 60_000
/** How often one looks at the clock. Between two looks at most one key is heard: none is to wait for this. */
const LOOK = 30_000
const SIGNS_OF_LIFE = ['keydown', 'pointerdown']

/**
 * Returns the call of this tab; one that nobody has touched for twenty minutes has ended, whatever slept meanwhile.
 *
 * @returns {Call}
 */
export function createCall() {
  /** @type {((ended: boolean) => void)[]} */
  const listeners = []
  let state = none()
  let kept = true
  let timer = 0

  const isOn = () => Boolean(state.language || Object.keys(state.slots).length)
  // A clock that was set back does not make a call longer.
  const isOver = () => isOn() && Math.abs(Date.now() - state.at) >= IDLE

  function write() {
    kept = isOn() ? remember(KEY, JSON.stringify(state), tab) : forget(KEY, tab)
    clearInterval(timer)
    if (isOn()) timer = window.setInterval(look, LOOK)
  }

  function look() {
    if (isOver()) end()
    else if (isOn()) for (const sign of SIGNS_OF_LIFE) addEventListener(sign, live, { once: true, passive: true })
  }

  function live() {
    if (isOver()) return end()
    state.at = Date.now()
    write()
  }

  function change(/** @type {Partial<State>} */ changed) {
    if (isOver()) end()
    state = { ...state, ...changed, at: Date.now() }
    write()
    for (const listener of listeners) listener(false)
  }

  function end() {
    if (!isOn()) return
    state = none()
    write()
    for (const listener of listeners) listener(true)
  }

  function read() {
    state = parsed(recall(KEY, tab))
    if (isOver()) state = none()
    if (isOn() || recall(KEY, tab)) write()
  }

  read()
  look()
  document.addEventListener('visibilitychange', look)
  // A page that comes back as it was left may be older than the call.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    if (kept) read()
    look()
    for (const listener of listeners) listener(false)
  })

  return {
    isOn,
    end,
    value: (key) => state.slots[key] ?? '',
    language: () => state.language,
    fill(key, value) {
      const { [key]: _, ...others } = state.slots
      change({ slots: value ? { ...others, [key]: value } : others })
    },
    speak: (language) => change({ language }),
    onChange: (listener) => void listeners.push(listener),
  }
}

/** @type {() => State} */
const none = () => ({ slots: {}, language: '', at: 0 })

/** Returns the state that was written; an older version of the site may have written another form of it. @type {(text: string | null) => State} */
function parsed(text) {
  try {
    return { ...none(), ...JSON.parse(text ?? '{}') }
  } catch {
    return none()
  }
}

/** @typedef {{ slots: Record<string, string>, language: string, at: number }} State - `at`: when somebody last did something */

/**
 * @typedef {object} Call
 * @property {() => boolean} isOn - whether anything is kept of it
 * @property {() => void} end
 * @property {(key: string) => string} value - of a slot; empty where nobody has filled it
 * @property {(key: string, value: string) => void} fill
 * @property {() => string} language - in which phrases are said; empty: the page's
 * @property {(language: string) => void} speak
 * @property {(listener: (ended: boolean) => void) => void} onChange
 */
