/** The page of the drill: cards are made of what the finder has, chosen, and played; where each stands never leaves the device. */

import { after, dayOf, ofDay } from '../drill/boxes.mjs'
import { bans, makeCards } from '../drill/cards.mjs'
import { createProgress } from '../drill/progress.mjs'
import { hook } from '../shared/errors.mjs'
import { ask, read } from '../shared/payload.mjs'
import { mountChoice } from './drill-choice.mjs'
import { createFaces } from './drill-faces.mjs'
import { mountDrillKeys } from './drill-keys.mjs'
import { play } from './drill-round.mjs'
import { createStage } from './drill-stage.mjs'

/** Five minutes. */
const SIZE = 12

/**
 * @param {{ config: Config, words: import('../shared/i18n.mjs').Words, status: import('./status.mjs').Status }} services
 */
export function mountDrill({ config, words, status }) {
  const $drill = hook('drill', 'drill')
  const $go = hook('drill', 'drill-go', $drill)
  const $counts = hook('drill', 'drill-counts', $drill)
  const chosen = mountChoice($drill, count)
  const faces = createFaces(config, words)
  const stage = createStage($drill, words)
  const progress = createProgress()
  /** @type {import('../drill/cards.mjs').Card[]} */
  let cards = []
  let act = load

  /** What is chosen, of today: due first, then new. */
  function today() {
    const exercise = chosen.exercise()
    const deck = `${config.language}.${exercise}`
    const day = dayOf(new Date())
    const fitting = cards.filter((card) => [card.category, ''].includes(chosen.category()) && (exercise === 'say' || bans(card).length))
    return { exercise, deck, day, ...ofDay(fitting, progress.of(deck), day) }
  }

  /** Says how much there is to do, and returns whether there is anything. */
  function count() {
    if (!cards.length) return false
    const { due, fresh } = today()
    $go.hidden = !due.length && !fresh.length
    $counts.textContent = $go.hidden ? words('drill_nothing') : words('drill_counts', { due: due.length, fresh: fresh.length })
    return !$go.hidden
  }

  const leave = () => stage.leave(count() ? $go : $drill)

  function start() {
    const { exercise, deck, day, due, fresh } = today()
    play([...due, ...fresh].slice(0, SIZE), {
      exercise,
      all: cards,
      stage,
      faces,
      words,
      leave,
      keep: ({ key }, grade) => progress.put(deck, key, after(progress.of(deck)[key], grade, day)),
      more: () => (count() ? start : null),
    })
  }

  async function load() {
    const { names, phrases } = config.indexes[config.language]
    try {
      const [named, said, heard] = await Promise.all([names, phrases, String(config.drill)].map((address) => read(ask(config, address))))
      cards = makeCards(named, said, heard)
      act = start
      $go.textContent = words('drill_start')
      count()
    } catch (error) {
      console.error(error)
      $counts.textContent = words('drill_failed')
      $go.textContent = words('drill_retry')
      $go.hidden = false
    }
  }

  $go.addEventListener('click', () => act())
  hook('drill', 'drill-wipe', $drill).addEventListener('click', () => {
    progress.wipe()
    status.pass(words('drill_wiped'), 'approved', 'check')
    count()
  })
  if (!progress.kept()) {
    hook('drill', 'drill-unkept', $drill).hidden = false
    hook('drill', 'drill-kept', $drill).hidden = true
  }
  mountDrillKeys($drill)
  load()
}

/** @typedef {import('../shared/config.mjs').Config} Config */
