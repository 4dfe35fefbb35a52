/** The finder: what keys, letters and clicks do in the header's field and on its answers. */

import { createAddress } from './address.mjs'
import { createAnswers } from './answers.mjs'
import { createField } from './field.mjs'
import { actionOf } from './finder-keys.mjs'
import { mountHitClicks } from './hit-clicks.mjs'
import { createResults } from './results.mjs'

/**
 * Mounts the finder and returns what other parts may ask of it.
 *
 * @param {Page} page
 */
export function mountFinder(page) {
  const { config } = page
  const field = createField(page)
  const results = createResults(page)
  const answers = createAnswers(page, field, results)
  const address = createAddress(config, put)

  function put(/** @type {string} */ query) {
    field.put(query)
    answers.ask(query)
  }

  function ask(/** @type {string} */ query) {
    // First the address: the browser notes with it how far the page was scrolled.
    address.write(query.trim())
    put(query)
  }

  function open(/** @type {number} */ place, /** @type {boolean} */ elsewhere, part = '') {
    answers.attempt(() => {
      const hit = answers.visible()[place]
      if (hit) go(hit.situation.url + part, elsewhere)
      return Boolean(hit)
    })
  }

  function go(/** @type {string} */ path, /** @type {boolean} */ elsewhere) {
    const url = config.address(path)
    address.settle()
    if (elsewhere || config.detached) window.open(url, config.detached ? 'playbook-page' : '_blank', config.detached ? '' : 'noopener')
    else location.assign(url)
  }

  /** Goes to a step of the selected hit; `false` where there is none. */
  function climb(/** @type {number} */ at, armed = true, elsewhere = false) {
    const climbed = answers.steps()
    const step = climbed?.steps[at]
    if (!climbed || !step) return false
    const { place, url } = climbed.way(step)
    if (place >= 0 && !elsewhere) answers.change({ selected: place, armed })
    else go(url, elsewhere)
  }

  const next = () => climb((answers.steps()?.current ?? NaN) + 1)
  const actions = keyActions({ page, field, results, answers, ask, open, next })
  field.$input.addEventListener('input', () => ask(field.$input.value))
  field.$input.addEventListener('focus', answers.prepare, { once: true })
  field.$input.addEventListener('keydown', (event) => {
    const action = actionOf(event, answers.state.armed)
    if (action && actions[action.name](action) !== false) event.preventDefault()
  })
  field.$form.addEventListener('submit', (event) => event.preventDefault())
  field.$clear.addEventListener('click', () => {
    ask('')
    field.$input.focus()
  })
  field.$toggle.addEventListener('click', () => {
    field.$toggle.setAttribute('aria-expanded', String(results.$filters.toggleAttribute('data-open')))
  })
  results.$filters.addEventListener('click', (event) => press(event, answers, results))
  results.$reading.addEventListener('click', (event) => {
    if (closest(event, '[data-playbook="literally"]')) answers.ask(field.$input.value, true)
  })
  const fill = mountHitClicks({ $hits: results.$hits, $input: field.$input, answers, open, climb })

  if (config.kind === 'home') answers.prepare()
  if (address.query()) put(address.query())
  return { focus: field.focus, settle: address.settle, isShown: () => Boolean(answers.state.query), next, fill, situation: answers.situation }
}

/**
 * Returns what each action of `finder-keys.mjs` does; `false` leaves the key to the browser.
 *
 * @returns {Record<string, (action: any) => void | false>}
 */
function keyActions({ page, field, results, answers, ask, open, next }) {
  const asked = () => Boolean(answers.state.query)
  return {
    move: ({ by }) => answers.move(by),
    copy({ number, quoted }) {
      if (!asked()) return false
      answers.attempt(() => {
        const place = results.option(answers.state.selected) ?? (results.$nothing.hidden ? null : results.$nothing)
        const row = place?.querySelector(`[data-number="${number}"]`)
        if (row) page.copy(row, quoted)
        return Boolean(row)
      })
    },
    open: ({ elsewhere }) => open(answers.state.selected, elsewhere),
    back() {
      if (answers.state.armed) answers.change({ armed: false })
      else if (field.$input.value) ask('')
      else field.$input.blur()
    },
    type() {
      answers.change({ armed: false })
      return false
    },
    next: () => (asked() ? next() : false),
  }
}

function press(/** @type {Event} */ event, answers, results) {
  const chip = closest(event, '[data-playbook="chip"]')
  if (!chip) return
  const { group = '', value } = chip.dataset
  answers.change({ pressed: { ...answers.state.pressed, [group]: value }, selected: 0, armed: false })
  results.settle()
  // The chips are drawn anew: the one that was pressed keeps the focus.
  results.$filters.querySelector(`[data-group="${group}"][data-value="${value}"]`)?.focus()
}

/** @type {(event: Event, selector: string) => HTMLElement | null} */
const closest = (event, selector) => /** @type {Element} */ (event.target).closest(selector)

/**
 * @typedef {object} Page
 * @property {import('../shared/config.mjs').Config} config
 * @property {import('../shared/i18n.mjs').Words} words
 * @property {import('./status.mjs').Status} status
 * @property {import('./copy-phrase.mjs').Copy} copy
 * @property {import('./call.mjs').Call} call
 */
