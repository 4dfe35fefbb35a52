/** The line of steps in a hit: pointer targets, as all in a hit; the key to the next one serves everybody else. */

import { element, icon } from './elements.mjs'

/**
 * Returns the line, or null where the hit stands on no ladder.
 *
 * @param {import('./hit.mjs').Hit} hit
 * @param {import('./view.mjs').View} view
 */
export function stepLine(hit, view) {
  const climbed = view.steps(hit)
  if (!climbed) return null
  const { steps, current } = climbed
  return element(
    'div.playbook-ladder',
    { 'aria-hidden': 'true', lang: view.own(hit) },
    ...steps.map(({ label }, i) => {
      const state = { 'data-playbook': 'step', 'data-step': i, 'aria-current': i === current && 'step' }
      return element('span', {}, i > 0 && icon('next'), element('span.playbook-step', state, `${i + 1} `, element('span', {}, label)))
    }),
  )
}
