/** The answers in the place of the page: reading line, hits, chips, nothing found, search not loaded. */

import { hook, need } from '../shared/errors.mjs'
import { createAfterFrame } from './after-frame.mjs'
import { keepMark } from './copied.mjs'
import { element } from './elements.mjs'
import { filtered, filterGroups } from './filters.mjs'
import { hitOption } from './hit.mjs'
import { keepEqual } from './keep-equal.mjs'
import { createOptions } from './options.mjs'

// The hit one reads first is drawn in the frame of the keystroke; chips and the others that a window shows right after it; more of
// them while the window has room, so that nobody who only types waits for forty; the rest when somebody scrolls to them.
const AT_ONCE = 1
const IN_WINDOW = 6

/**
 * Returns the results' place. Showing it hides the page, hiding it gives the page back where it was.
 *
 * @param {{ config: import('../shared/config.mjs').Config, words: import('../shared/i18n.mjs').Words }} page
 */
export function createResults({ config, words }) {
  const part = (/** @type {string} */ name) => hook('results', name)
  const $root = document.documentElement
  const $page = part('page')
  const $results = part('results')
  const $hits = part('hits')
  const $filters = part('filters')
  const $reading = part('reading')
  const $nothing = part('nothing')
  const $failed = part('search-failed')
  const $words = hook('results', 'nothing-text', $nothing)
  const $propose = /** @type {HTMLAnchorElement} */ (hook('results', 'propose', $nothing))
  const proposal = $propose.href // as the template wrote it, before anything was typed
  const afterFrame = createAfterFrame()
  const optionOf = createOptions($hits)
  const $end = part('end')
  let drawNext = () => {}
  const end = new IntersectionObserver(([entry]) => entry.isIntersecting && drawNext())
  // How far the window is scrolled, and was before the results: whoever asks it after a change has everything laid out.
  let [top, left] = [0, 0]
  addEventListener('scroll', () => (top = scrollY), { passive: true })
  let selected = 0

  function show(/** @type {boolean} */ shown) {
    delete $root.dataset.asked
    if (shown === !$results.hidden) return
    if (shown) left = top
    $results.hidden = !shown
    $page.hidden = shown
    $root.toggleAttribute('data-results', shown)
    if (top !== (shown ? 0 : left)) scrollTo({ top: shown ? 0 : left, behavior: 'instant' })
  }

  return {
    hide: () => show(false),
    fail() {
      $failed.hidden = false
      need('results', '.playbook-columns', $results).hidden = true
      show(true)
    },
    /**
     * @param {State} state
     * @param {import('./view.mjs').View} view
     * @param {import('./load-finder.mjs').Loaded['state']} loaded
     */
    draw(state, view, loaded) {
      need('results', '.playbook-columns', $results).hidden = false
      $failed.hidden = loaded !== 'failed'
      const hits = filtered(state.hits, state.pressed)
      const option = (/** @type {State['hits'][number]} */ hit, /** @type {number} */ i) => optionOf(hit, i, { selected: i === state.selected, armed: state.armed }, view)
      /** @type {HTMLElement[]} */
      const options = []
      const draw = (/** @type {number} */ count, /** @type {boolean} */ more) => {
        // Up to the one that was selected before, which would else stay open beside the new one for a frame.
        const drawn = Math.max(count, state.selected + 1, selected + 1)
        const from = options.length
        options.push(...hits.slice(from, drawn).map((hit, i) => option(hit, from + i)))
        keepEqual($hits, options, more && hits.length > drawn)
        keepMark()
      }
      draw(AT_ONCE, true)
      selected = state.selected
      $hits.hidden = !hits.length
      // Nothing among the names alone is no answer yet.
      $nothing.hidden = hits.length > 0 || loaded === 'names'
      if (!$nothing.hidden) sayNothing(state.query)
      end.disconnect()
      drawNext = () => {
        draw(top > 0 ? hits.length : options.length + IN_WINDOW, false)
        // It tells at once whether the end is still in sight.
        end.disconnect()
        if (hits.length > options.length) end.observe($end)
      }
      afterFrame.put(() => {
        draw(IN_WINDOW, false)
        keepEqual($filters, filterGroups(state.hits, state.pressed, view))
        if (hits.length > options.length) end.observe($end)
      })
      drawReading(state.reading, state.query)
      show(true)
    },
    rehearse(/** @type {State['hits']} */ hits, /** @type {import('./view.mjs').View} */ view) {
      hits.slice(0, IN_WINDOW).forEach((hit, i) => hitOption(hit, i, { selected: i === 0, armed: false }, view))
      filterGroups(hits, {}, view)
      words('situations', { count: hits.length })
    },
    /** @param {number} place @returns {HTMLElement | null} */
    option: (place) => $hits.querySelector(`#hit-${place}`),
    /** Draws at once what was left for after the frame. */
    settle: afterFrame.settle,
    $hits,
    $filters,
    $reading,
    $nothing,
  }

  function sayNothing(/** @type {string} */ query) {
    const [before, after] = ($words.dataset.words ?? '').split('{query}')
    $words.replaceChildren(before, config.styles[config.language].quotes.join(query), after ?? '')
    $propose.href = filledIn(proposal, query)
  }

  function drawReading(/** @type {State['reading']} */ reading, /** @type {string} */ query) {
    $reading.hidden = !reading
    if (!reading) return
    const specific = `reading_${reading.kind}_${reading.language}`
    const how = words(specific in config.strings ? specific : `reading_${reading.kind}`)
    const literally = element('button.playbook-link', { type: 'button', 'data-playbook': 'literally' }, words('search_literally', { query }))
    $reading.replaceChildren(`${words('reading')} `, element('strong', { lang: reading.language }, reading.text), `\u00a0${how} `, literally)
  }
}

/** @returns {string} the address of a form, what is empty in it filled with the query */
function filledIn(/** @type {string} */ address, /** @type {string} */ query) {
  const url = new URL(address)
  for (const [field, value] of [...url.searchParams]) if (!value) url.searchParams.set(field, query)
  return url.href
}

/**
 * @typedef {object} State
 * @property {string} query
 * @property {import('../search/finder.mjs').Hit[]} hits - of the query, unfiltered
 * @property {import('../search/finder.mjs').ShownReading | null} reading
 * @property {import('./filters.mjs').Pressed} pressed
 * @property {number} selected
 * @property {boolean} armed - whether the list is active, so that digits copy
 */
