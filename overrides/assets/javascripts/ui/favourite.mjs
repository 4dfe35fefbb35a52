/** On a situation's page: it is remembered as opened and read, and the star makes it a favourite. */

import { changeMine, recallMine } from '../shared/mine.mjs'
import { whenIdle } from './when-idle.mjs'

const RECENTS = 8

/**
 * Returns the function that makes the situation a favourite or no favourite any more; `false` where there is none.
 *
 * @param {import('./status.mjs').Status} status
 * @returns {() => void | false}
 */
export function mountFavourite(status) {
  const $situation = /** @type {HTMLElement | null} */ (document.querySelector('[data-playbook="situation"]'))
  const $star = /** @type {HTMLElement | null} */ ($situation?.querySelector('[data-playbook="favourite"]') ?? null)
  const { situation: id, mustRead } = $situation?.dataset ?? {}
  if (!id || !$star) return () => false
  const isFavourite = () => recallMine().favourites.includes(id)
  const show = () => $star.setAttribute('aria-pressed', String(isFavourite()))

  function turn() {
    const chosen = !isFavourite()
    const kept = changeMine((mine) => {
      mine.favourites = mine.favourites.filter((other) => other !== id)
      if (chosen) mine.favourites.push(id)
    })
    show()
    const { on = '', off = '', refused = '' } = $star.dataset
    if (kept) status.pass(chosen ? on : off, 'approved', 'check')
    else status.pass(refused, 'notice')
  }

  whenIdle(() => {
    show()
    changeMine((mine) => {
      mine.recents = [id, ...mine.recents.filter((other) => other !== id)].slice(0, RECENTS)
      if (mustRead) mine.read[id] = mustRead
    })
  }, 1000)
  $star.addEventListener('click', turn)
  return turn
}
