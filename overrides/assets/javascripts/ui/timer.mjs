/** The clock of a wait that runs: by the time of day, not by ticks, so that it is right after a sleep and on the next page. */

import { forget, recall, remember, tab } from '../shared/storage.mjs'
import { signal } from './signal.mjs'

/** Seconds after which nobody waits any more, and somebody forgot to stop it: the half an hour in which one calls back. */
const FORGOTTEN = 1800
const SECOND = 1000

/**
 * Returns the clock of the page.
 *
 * @param {{ config: import('../shared/config.mjs').Config, words: import('../shared/i18n.mjs').Words, status: import('./status.mjs').Status }} page
 * @returns {Timer}
 */
export function createTimer({ config, words, status }) {
  const clock = /** @type {NonNullable<typeof config.clock>} */ (config.clock)
  const { felt, warn, limit } = clock
  const $root = document.documentElement
  const $clocks = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('[data-playbook="clock"]'))
  const $block = document.querySelector('[data-playbook="timer"]')
  const $bars = $block?.querySelectorAll('progress') ?? []
  const $times = document.querySelectorAll('[data-playbook="clock-time"]')
  const title = document.title
  const wants = (/** @type {string} */ what) => recall(`wait-${what}`) === 'on'
  /** @type {Run | null} */
  let run = null
  let kept = true
  let ticking = 0

  function write() {
    kept = run ? remember('wait', JSON.stringify(run), tab) : forget('wait', tab)
  }

  function keep(/** @type {Run | null} */ changed) {
    run = changed
    write()
    draw()
  }

  function draw() {
    clearTimeout(ticking)
    // Where the device's clock was set back, the wait begins again.
    const passed = run ? Math.max(0, Date.now() - run.start) : 0
    const seconds = Math.floor(passed / SECOND)
    if (seconds >= FORGOTTEN) return keep(null)
    const state = !run ? '' : seconds >= limit ? 'over' : seconds >= felt ? 'felt' : 'runs'
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    if (state) $root.dataset.waiting = state
    else delete $root.dataset.waiting
    for (const $time of $times) $time.textContent = time
    for (const $clock of $clocks) {
      $clock.hidden = !run
      $clock.href = state === 'over' ? `${config.address(clock.over)}#phrase-1` : `${run?.page ?? config.address(clock.ask)}#wait`
    }
    $bars.forEach(($bar, i) => ($bar.value = i ? Math.max(0, seconds - felt) : Math.min(seconds, felt)))
    document.title = run && wants('title') ? `${time} · ${title}` : title
    if (!run) return
    say(run, seconds)
    ticking = window.setTimeout(draw, SECOND - (passed % SECOND))
  }

  /** Says the last mark that was passed and not yet said, here or on the page before. */
  function say(/** @type {Run} */ run, /** @type {number} */ seconds) {
    const mark = seconds >= limit ? limit : seconds >= warn ? warn : 0
    if (mark <= run.said) return
    run.said = mark
    write()
    status.announce(mark === limit ? words('wait_over') : words('wait_warn', { count: limit - seconds }))
    if (wants('sound')) signal(mark === limit ? 2 : 1)
  }

  const start = (/** @type {number} */ at) => keep({ start: at, said: 0, page: $block ? config.here : config.address(clock.ask) })

  /** Another window of the tab may have started or stopped it. */
  function resume() {
    if (kept) run = JSON.parse(recall('wait', tab) ?? 'null')
    draw()
  }

  // A phone or a sleeping tab holds timers back; who looks sees the right time.
  document.addEventListener('visibilitychange', () => document.hidden || resume())

  return {
    start,
    toggle: (at) => (run ? keep(null) : start(at)),
    stop: () => keep(null),
    resume,
  }
}

/** @typedef {{ start: number, said: number, page: string }} Run - when it began (ms), the last mark that was said (s), where its block stands */

/**
 * @typedef {object} Timer
 * @property {(at: number) => void} start - begins a wait, anew where one runs
 * @property {(at: number) => void} toggle
 * @property {() => void} stop
 * @property {() => void} resume - shows what the tab remembers
 */
