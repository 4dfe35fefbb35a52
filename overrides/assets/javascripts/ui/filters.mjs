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
export const filtered = (hits, pressed) => {
  const asked = GROUPS.filter(({ key }) => pressed[key])
  return asked.length ? hits.filter((hit) => asked.every((group) => passes(hit, group, pressed))) : hits
}

/**
 * Returns whether there is anything to choose between.
 *
 * @param {Hit[]} hits - of the query, unfiltered
 * @param {Pressed} pressed
 */
export const isDivided = (hits, pressed) => GROUPS.some((group) => pressed[group.key] || divides(group, within(group, hits, pressed)))

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
    const passing = within(group, hits, pressed)
    const counts = new Map()
    for (const value of passing.flatMap(group.values)) counts.set(value, (counts.get(value) ?? 0) + 1)
    return { group, counts, within: passing.length }
  }).filter(({ group, counts }) => counts.size > 1 || pressed[group.key])
}

/** Returns the hits among which a group's chips choose. @type {(group: (typeof GROUPS)[number], hits: Hit[], pressed: Pressed) => Hit[]} */
const within = (group, hits, pressed) => filtered(hits, { ...pressed, [group.key]: undefined })

/** Returns whether there are two values at least; most often the second hit says so. @type {(group: (typeof GROUPS)[number], hits: Hit[]) => boolean} */
function divides({ values }, hits) {
  const first = new Set()
  return hits.some((hit) => values(hit).some((value) => first.add(value).size > 1))
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
