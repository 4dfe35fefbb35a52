/** A round of the drill: card by card, each asked, answered and graded, and what is worth another look at its end. */

import { choice } from '../drill/cards.mjs'
import { createSession } from '../drill/session.mjs'

const GRADES = /** @type {const} */ (['again', 'hard', 'good'])

/**
 * @param {Card[]} cards - those of the round
 * @param {Round} round
 */
export function play(cards, { exercise, all, stage, faces, words, keep, leave, more }) {
  const session = createSession(cards)
  next()

  function next() {
    const card = session.card()
    if (!card) return end()
    const place = words('drill_place', { place: session.done() + 1, size: session.size })
    const front = faces.front(card, exercise)
    if (exercise === 'say') stage.ask(place, front, [stage.go('drill_reveal', () => reveal(card))], leave)
    else askForBan(card, place, front)
  }

  /** The reader says whether it was there. */
  function reveal(/** @type {Card} */ card) {
    const grades = GRADES.map((each, i) =>
      stage.numbered(i + 1, `drill_${each}`, () => {
        grade(card, each)
        next()
      }),
    )
    stage.answer(faces.approved(card), grades)
  }

  function askForBan(/** @type {Card} */ card, /** @type {string} */ place, /** @type {Node[]} */ front) {
    const { options, ban } = choice(card, all)
    const $options = faces.options(options, (chosen) => {
      $options.remove()
      grade(card, chosen === ban.text ? 'good' : 'again')
      stage.answer(faces.verdict(card, ban, chosen), [stage.go('drill_next', next)])
    })
    stage.ask(place, [...front, $options], [], leave)
  }

  function grade(/** @type {Card} */ card, /** @type {import('../drill/boxes.mjs').Grade} */ given) {
    if (session.grade(given)) keep(card, given)
  }

  function end() {
    const go = more()
    stage.ask('', faces.end(session.weak()), [...(go ? [stage.go('drill_more', go)] : []), stage.quiet('drill_choose', leave)], null)
  }
}

/** @typedef {import('../drill/cards.mjs').Card} Card */

/**
 * @typedef {object} Round
 * @property {'say' | 'ban'} exercise
 * @property {Card[]} all - among them the neighbours of those of the round
 * @property {import('./drill-stage.mjs').Stage} stage
 * @property {import('./drill-faces.mjs').Faces} faces
 * @property {import('../shared/i18n.mjs').Words} words
 * @property {(card: Card, grade: import('../drill/boxes.mjs').Grade) => void} keep - remembers the first answer to a card
 * @property {() => void} leave
 * @property {() => (() => void) | null} more - what begins another round, if there is anything left for today
 */
