/** The list of cases that were written down: each can be mended, sent, deleted. */

import { hook } from '../shared/errors.mjs'
import { changeMine, recallMine } from '../shared/mine.mjs'
import { CHANGED } from './case-dialog.mjs'
import { sendAddress } from './send.mjs'

/** Returns the function that draws the list anew. @param {import('../shared/config.mjs').Config} config */
export function mountCases(config) {
  const $list = hook('cases', 'cases')
  const $template = /** @type {HTMLTemplateElement} */ (hook('cases', 'case-row'))
  const proposal = /** @type {HTMLAnchorElement} */ (hook('cases', 'case-send')).href
  const time = new Intl.DateTimeFormat(config.language, { dateStyle: 'long', timeStyle: 'short' })

  function draw() {
    const { off, cases } = recallMine()
    const shown = off ? [] : cases
    $list.replaceChildren(...shown.map(row))
    hook('cases', 'cases-none').hidden = shown.length > 0
  }

  /** @type {(each: import('../shared/mine.mjs').Case) => Node} */
  function row(each) {
    const $row = /** @type {DocumentFragment} */ ($template.content.cloneNode(true))
    const part = (/** @type {string} */ name) => hook('cases', `row-${name}`, $row)
    part('query').textContent = each.query
    part('words').textContent = each.words
    part('language').textContent = each.language.toUpperCase()
    const $time = /** @type {HTMLTimeElement} */ (part('time'))
    $time.dateTime = new Date(each.at).toISOString()
    $time.textContent = time.format(each.at)
    const $page = /** @type {HTMLAnchorElement} */ (part('page'))
    $page.textContent = each.page
    $page.href = `${config.address('')}${each.page}`
    const $send = /** @type {HTMLAnchorElement} */ (part('send'))
    $send.href = sendAddress(proposal, each)
    part('edit').addEventListener('click', () => document.dispatchEvent(new CustomEvent('playbook:case', { detail: each })))
    part('delete').addEventListener('click', () => {
      changeMine((mine) => (mine.cases = mine.cases.filter(({ at }) => at !== each.at)))
      draw()
      // The row is gone, and the focus with it.
      const $next = /** @type {HTMLElement} */ ($list.querySelector('[data-playbook="row-edit"]') ?? hook('cases', 'case-open', $list.parentElement ?? document))
      $next.focus()
    })
    return $row
  }

  document.addEventListener(CHANGED, draw)
  draw()
  return draw
}
