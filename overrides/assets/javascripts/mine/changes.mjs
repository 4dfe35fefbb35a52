/** The page of what has changed: marks what is new to this reader, who has then seen it. */

import { changeMine, recallMine } from '../shared/mine.mjs'
import { hook } from '../shared/errors.mjs'

export function mountChanges() {
  const $changes = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-playbook="change"]')])
  if (!$changes.length) return
  const { seen, off } = recallMine()
  const at = (/** @type {HTMLElement} */ $change) => Number($change.dataset.at)
  for (const $change of $changes) hook('changes', 'new', $change).hidden = off || !seen || at($change) <= seen
  const newest = Math.max(...$changes.map(at))
  changeMine((mine) => (mine.seen = Math.max(mine.seen, newest)))
}
