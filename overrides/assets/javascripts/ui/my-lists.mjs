/** The reader's own lists on the home and on the page *mine*: what is still to be read, whether phrases have changed, favourites, what was opened last. */

import { changeMine, recallMine } from '../shared/mine.mjs'
import { element } from './elements.mjs'
import { whom } from './view.mjs'

/**
 * @param {import('../shared/config.mjs').Config} config
 * @param {((id: string) => Promise<Situation | undefined>) | undefined} situation - by its id, in the reader's language
 */
export function mountMyLists(config, situation) {
  const $favourites = part('favourites')
  const $recents = part('recents')
  /** What the language offers to whoever has opened less. */
  const offered = [...($recents?.querySelectorAll('li') ?? [])]
  if (!$favourites || !situation) return

  function show() {
    const mine = recallMine()
    if (!mine.off) {
      hideRead(mine.read)
      offerChanges(mine.seen)
    }
    const { favourites, recents } = mine.off ? { favourites: [], recents: [] } : mine
    fill($favourites, favourites, [])
    // Nobody needs the same situation twice.
    const addresses = new Set(favourites.map(addressOf))
    fill($recents, recents.filter((id) => !favourites.includes(id)), offered.filter((row) => !addresses.has(linkOf(row))))
  }

  /** @type {($section: HTMLElement | null, ids: string[], others: Element[]) => Promise<void>} */
  async function fill($section, ids, others) {
    const $list = $section?.querySelector('ul')
    if (!$section || !$list) return
    $section.hidden = !ids.length && !others.length
    // Rows keep their place until they are known by name.
    if (!others.length) $list.replaceChildren(...ids.map(() => element('li')))
    if (!ids.length) return $list.replaceChildren(...others)
    const known = await Promise.all(ids.map((id) => situation?.(id))).catch(() => [])
    const rows = known.flatMap((each) => (each ? [row(each, config)] : []))
    const addresses = new Set(ids.map(addressOf))
    const rest = others.filter((other) => !addresses.has(linkOf(other)))
    $list.replaceChildren(...[...rows, ...rest].slice(0, Math.max(others.length, rows.length)))
    $section.hidden = !$list.children.length
  }

  const addressOf = (/** @type {string} */ id) => config.address(`${config.language}/${id}/`)

  show()
  document.addEventListener('playbook:mine', show)
  addEventListener('pageshow', (event) => event.persisted && show())
}

/** @returns {HTMLElement | null} */
const part = (/** @type {string} */ name) => document.querySelector(`[data-playbook="${name}"]`)

const linkOf = (/** @type {Element} */ row) => row.querySelector('a')?.href ?? ''

/** As `situation_link` of `partials/list.html` writes it. @type {(situation: Situation, config: import('../shared/config.mjs').Config) => HTMLElement} */
function row(situation, config) {
  const label = whom(situation, config)
  const title = element('span', {}, label && element('span.playbook-whom', {}, label), label && ' ', situation.title)
  return element('li', {}, element('a', { href: config.address(situation.url) }, title, element('span.playbook-code', {}, String(situation.code ?? ''))))
}

/** What was opened here since it was to be read has been read. */
function hideRead(/** @type {Record<string, string>} */ read) {
  const $section = part('must-read')
  if (!$section) return
  const rows = /** @type {HTMLElement[]} */ ([...$section.querySelectorAll('[data-must-read]')])
  for (const $row of rows) $row.hidden = (read[$row.dataset.situation ?? ''] ?? '') >= ($row.dataset.mustRead ?? '')
  $section.hidden = rows.every(($row) => $row.hidden)
}

/** Whoever is here for the first time has missed nothing. */
function offerChanges(/** @type {number} */ seen) {
  const $changed = part('changed')
  const newest = Number($changed?.dataset.at)
  if (!$changed || !newest) return
  if (!seen) changeMine((mine) => (mine.seen = newest))
  $changed.hidden = !seen || seen >= newest
}

/** @typedef {import('../search/payload.mjs').Situation} Situation */
