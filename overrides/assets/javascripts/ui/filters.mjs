/** Chips with counts that divide the hits by category, by reader and by direction of the call. */

import { element } from './elements.mjs'

/** @type {{ key: 'category' | 'audience' | 'direction', values: (hit: Hit) => string[] }[]} */
const GROUPS = [
  { key: 'category', values: ({ situation }) => [situation.category] },
  { key: 'audience', values: ({ situation }) => situation.audience },
  { key: 'direction', values: ({ situation }) => (situation.direction ? [situation.direction] : []) },
]

/**
 * Returns the hits that the pressed chips let through.
 *
 * @param {Hit[]} hits
 * @param {Pressed} pressed
 */
export const filtered = (hits, pressed) => hits.filter((hit) => GROUPS.every((group) => passes(hit, group, pressed)))

/**
 * Returns whether there is anything to choose between.
 *
 * @param {Hit[]} hits - of the query, unfiltered
 * @param {Pressed} pressed
 */
export const isDivided = (hits, pressed) => counted(hits, pressed).length > 0

/**
 * Returns the groups of chips; one that does not divide the hits is left out.
 *
 * @param {Hit[]} hits - of the query, unfiltered
 * @param {Pressed} pressed
 * @param {import('./view.mjs').View} view
 * @returns {HTMLElement[]}
 */
export function filterGroups(hits, pressed, view) {
  return counted(hits, pressed).map(({ group, counts, within }) => {
    const chips = [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => chip(group.key, value, view[group.key](value), count, pressed[group.key] === value))
    const all = chip(group.key, '', view.words('all'), within, !pressed[group.key])
    const label = view.words(group.key)
    return element('div.playbook-chips', { role: 'group', 'aria-label': label }, element('span.playbook-chips-label', { 'aria-hidden': 'true' }, label), all, ...chips)
  })
}

/** @type {(hits: Hit[], pressed: Pressed) => { group: (typeof GROUPS)[number], counts: Map<string, number>, within: number }[]} */
function counted(hits, pressed) {
  return GROUPS.map((group) => {
    const within = hits.filter((hit) => GROUPS.every((other) => other === group || passes(hit, other, pressed)))
    const counts = new Map()
    for (const value of within.flatMap(group.values)) counts.set(value, (counts.get(value) ?? 0) + 1)
    return { group, counts, within: within.length }
  }).filter(({ group, counts }) => counts.size > 1 || pressed[group.key])
}

/** @type {(hit: Hit, group: (typeof GROUPS)[number], pressed: Pressed) => boolean} */
const passes = (hit, { key, values }, pressed) => !pressed[key] || values(hit).includes(/** @type {string} */ (pressed[key]))

/** @type {(group: string, value: string, label: string, count: number, pressed: boolean) => HTMLElement} */
const chip = (group, value, label, count, pressed) =>
  element(
    'button.playbook-chip',
    { type: 'button', 'aria-pressed': String(pressed), 'data-playbook': 'chip', 'data-group': group, 'data-value': value },
    element('span', {}, `${label} `, element('small', {}, String(count))),
  )

/** @typedef {import('../search/finder.mjs').Hit} Hit */
/** @typedef {{ category?: string, audience?: string, direction?: string }} Pressed - empty where all pass */
