/** The answers in the place of the page: reading line, hits, chips, nothing found, search not loaded. */

import { hook, need } from '../shared/errors.mjs'
import { createAfterFrame } from './after-frame.mjs'
import { element } from './elements.mjs'
import { filtered, filterGroups } from './filters.mjs'
import { hitOption } from './hit.mjs'
import { keepEqual } from './keep-equal.mjs'

// As many hits as a window shows are drawn in the frame of the keystroke; chips right after it, other hits when somebody comes near them.
const AT_ONCE = 6
const NEAR = '200px'

/**
 * Returns the results' place. Showing it hides the page, hiding it gives the page back where it was.
 *
 * @param {{ config: import('../shared/config.mjs').Config, words: import('../shared/i18n.mjs').Words }} page
 */
export function createResults({ config, words }) {
  const part = (/** @type {string} */ name) => hook('results', name)
  const $page = part('page')
  const $results = part('results')
  const $hits = part('hits')
  const $filters = part('filters')
  const $reading = part('reading')
  const $nothing = part('nothing')
  const $failed = part('search-failed')
  const $words = hook('results', 'nothing-text', $nothing)
  const $propose = /** @type {HTMLAnchorElement} */ (hook('results', 'propose', $nothing))
  const proposal = $propose.href
  const afterFrame = createAfterFrame()
  const $end = part('end')
  let drawRest = () => {}
  const end = new IntersectionObserver(
    ([entry]) => {
      if (!entry.isIntersecting) return
      end.disconnect()
      drawRest()
    },
    { rootMargin: NEAR },
  )
  let scrolled = 0

  function show(/** @type {boolean} */ shown) {
    if (shown === !$results.hidden) return
    if (shown) scrolled = scrollY
    $results.hidden = !shown
    $page.hidden = shown
    document.documentElement.toggleAttribute('data-results', shown)
    scrollTo({ top: shown ? 0 : scrolled, behavior: 'instant' })
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
      const option = (/** @type {import('../search/finder.mjs').Hit} */ hit, /** @type {number} */ i) =>
        hitOption(hit, i, { selected: i === state.selected, armed: state.armed }, view)
      const first = hits.slice(0, Math.max(AT_ONCE, state.selected + 1))
      keepEqual($hits, first.map(option))
      $hits.hidden = !hits.length
      // Nothing among the names alone is no answer yet.
      $nothing.hidden = hits.length > 0 || loaded === 'names'
      if (!$nothing.hidden) sayNothing(state.query)
      afterFrame.put(() => keepEqual($filters, filterGroups(state.hits, state.pressed, view)))
      drawRest = () => $hits.append(...hits.slice($hits.children.length).map((hit, i) => option(hit, first.length + i)))
      end.disconnect()
      if (hits.length > first.length) end.observe($end)
      drawReading(state.reading, state.query)
      show(true)
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
    $propose.href = `${proposal}?${new URLSearchParams({ title: query })}`
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

/**
 * @typedef {object} State
 * @property {string} query
 * @property {import('../search/finder.mjs').Hit[]} hits - of the query, unfiltered
 * @property {import('../search/finder.mjs').ShownReading | null} reading
 * @property {import('./filters.mjs').Pressed} pressed
 * @property {number} selected
 * @property {boolean} armed - whether the list is active, so that digits copy
 */
