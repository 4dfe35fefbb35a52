/** What the query brings, and which of it is selected, filtered, active; drawn anew at every change, within the frame of the keystroke. */

import { unmark } from './copied.mjs'
import { filtered, isDivided } from './filters.mjs'
import { createLoader } from './load-finder.mjs'
import { createView } from './view.mjs'

/**
 * Returns the answers to what is asked.
 *
 * @param {import('./finder.mjs').Page} page
 * @param {ReturnType<import('./field.mjs').createField>} field
 * @param {ReturnType<import('./results.mjs').createResults>} results
 */
export function createAnswers(page, field, results) {
  const { config, words, status, call } = page
  const load = createLoader(config, more, rehearse)
  /** @type {import('./results.mjs').State & { literal: boolean }} */
  const state = { query: '', literal: false, hits: [], reading: null, pressed: {}, selected: 0, armed: false }
  /** @type {import('./load-finder.mjs').Loaded | null} */
  let loaded = null
  /** What somebody wanted of an answer before it had come. @type {(() => boolean) | null} */
  let wanted = null
  /** Another one as soon as a hit may look otherwise without being another. @type {import('./view.mjs').View | null} */
  let view = null
  /** What the last answer is, in words. */
  let told = ''

  async function search(isMore = false) {
    if (!isMore) status.announceAtRest(announcement)
    if (!state.query) return rest()
    if (!loaded) {
      field.wait()
      try {
        loaded = await load()
      } catch (error) {
        console.error(error)
        field.rest()
        return state.query ? results.fail() : undefined
      }
      await search()
      return wanted && attempt(wanted)
    }
    Object.assign(state, loaded.finder.search(state.query, { language: config.language, literal: state.literal }))
    draw()
    // Whoever has heard it, and perhaps copied a phrase since, is not told the same because another language has come.
    if (isMore && announcement() !== told) status.announceAtRest(announcement)
    told = announcement()
  }

  /** Answers again once more has come; whoever has gone into the list stays at the situation, wherever it stands now. */
  async function more() {
    view = null
    if (!state.query) return
    const work = wanted
    const id = state.armed && visible()[state.selected]?.id
    await search(true)
    const place = visible().findIndex((hit) => hit.id === id)
    if (id) change(place < 0 ? { selected: 0, armed: false } : { selected: place })
    if (work && (!id || place >= 0)) attempt(work)
  }

  /** Draws hits where nobody sees them: what is compiled and made now is not under the first key. */
  async function rehearse(/** @type {import('../search/finder.mjs').Hit[]} */ hits) {
    const view = createView(page, await load())
    if (!state.query) results.rehearse(hits, view)
  }

  /** Does something with the answer: now, or when more has come and nothing else was asked for meanwhile. Fingers and scanners are faster than a network. */
  function attempt(/** @type {() => boolean} */ work) {
    wanted = null
    if (!work() && (!loaded || loaded.state === 'names')) wanted = work
  }

  /** @param {Partial<import('./results.mjs').State>} changed */
  function change(changed) {
    wanted = null
    Object.assign(state, changed)
    draw()
  }

  /** How many hits there are, and by what, while more than names has not come. */
  const count = () => words(loaded?.state === 'all' ? 'situations' : 'by_names', { count: visible().length })

  function rest() {
    results.hide()
    field.rest()
  }

  const announcement = () => (loaded && state.query ? [count(), visible()[0]?.situation.title].filter(Boolean).join('. ') : '')

  function draw() {
    if (!loaded || !state.query) return
    view ??= createView(page, loaded)
    results.draw(state, view, loaded.state)
    const active = state.armed ? results.option(state.selected) : null
    field.answer({ count: visible().length, words: count(), active, filterable: isDivided(state.hits, state.pressed) })
  }

  const visible = () => filtered(state.hits, state.pressed)
  call.onChange(() => {
    // The same hits, with other words in them.
    view = null
    draw()
  })

  return {
    state,
    visible,
    /** Loads before anything is asked; a failure shows when something is. */
    prepare: () => void load().catch(() => {}),
    /** Answers with a situation in the reader's language, once it is known. */
    situation: async (/** @type {string} */ id) => (await load()).finder.situation(config.language, id),
    ask(/** @type {string} */ query, literal = false) {
      wanted = null
      // What was copied is not said of the next answer.
      unmark()
      Object.assign(state, { query: query.trim(), literal, hits: [], reading: null, pressed: {}, selected: 0, armed: false })
      search()
    },
    /** Makes the list active, then goes through it; up from the first goes back to typing. */
    move(/** @type {1 | -1} */ by) {
      wanted = null
      const last = visible().length - 1
      if (last < 0) return
      if (!state.armed) state.armed = true
      else if (by < 0 && state.selected === 0) state.armed = false
      else state.selected = Math.max(0, Math.min(last, state.selected + by))
      draw()
    },
    change,
    /** The steps of the selected hit, and how to get to one of them: among the hits where it stands there, else on its page. */
    steps() {
      const hit = visible()[state.selected]
      const climbed = loaded && hit ? loaded.finder.steps(config.language, hit) : null
      if (!loaded || !climbed) return null
      const { finder } = loaded
      return {
        ...climbed,
        way({ id, phrase }) {
          const place = visible().findIndex((each) => each.id === id)
          const url = finder.situation(config.language, id)?.url ?? ''
          return { place: place === state.selected ? -1 : place, url: phrase ? `${url}#phrase-${phrase}` : url }
        },
      }
    },
    attempt,
  }
}
