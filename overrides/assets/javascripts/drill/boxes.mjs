/** When a card comes again: the boxes of Sebastian Leitner (So lernt man lernen, 1972), by days. */

/** After how many days a card of each box comes again. Every card begins in the first box. */
export const DAYS = [1, 2, 4, 8, 16]

const DAY = 86_400_000
const MINUTE = 60_000

/**
 * Returns the number of the day on the reader's calendar: what was learnt in the evening is due in the morning.
 *
 * @param {Date} date
 */
export const dayOf = (date) => Math.floor((date.getTime() - date.getTimezoneOffset() * MINUTE) / DAY)

/**
 * Returns where a card stands after an answer: a good one moves it a box on, a hard one leaves it, any other puts it back into the first.
 *
 * @param {Standing | undefined} before
 * @param {Grade} grade
 * @param {number} day
 * @returns {Standing}
 */
export function after(before, grade, day) {
  const box = before?.[0] ?? 1
  const next = { again: 1, hard: box, good: Math.min(box + 1, DAYS.length) }[grade]
  return [next, day + DAYS[next - 1]]
}

/** Whether somebody's notes are such that the boxes can go on from there. */
export const isStanding = (/** @type {unknown} */ notes) => Array.isArray(notes) && DAYS[notes[0] - 1] > 0 && Number.isInteger(notes[1])

/**
 * Returns the cards of a day: first what is due, longest overdue first, then what is new, each otherwise in the order given.
 *
 * @template {{ key: string }} C
 * @param {C[]} cards
 * @param {Record<string, Standing>} standings
 * @param {number} day
 * @returns {{ due: C[], fresh: C[] }}
 */
export function ofDay(cards, standings, day) {
  const dueOn = (/** @type {C} */ { key }) => standings[key]?.[1] ?? Infinity
  const due = cards.filter((card) => dueOn(card) <= day).sort((a, b) => dueOn(a) - dueOn(b))
  return { due, fresh: cards.filter(({ key }) => !standings[key]) }
}

/** @typedef {'again' | 'hard' | 'good'} Grade */
/** @typedef {[box: number, due: number]} Standing - its box, from 1, and the day on which the card comes again */
