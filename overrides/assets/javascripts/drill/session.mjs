/** One sitting: the cards in their order; what did not come to mind comes once more at the end, until it does. */

/**
 * Returns a session over these cards.
 *
 * @template C
 * @param {C[]} cards
 * @returns {Session<C>}
 */
export function createSession(cards) {
  const waiting = [...cards]
  /** @type {Set<C>} */
  const seen = new Set()
  /** @type {Set<C>} */
  const weak = new Set()

  return {
    size: cards.length,
    card: () => waiting[0],
    done: () => cards.length - waiting.length,
    weak: () => [...weak],
    grade(grade) {
      const card = /** @type {C} */ (waiting.shift())
      const first = !seen.has(card)
      seen.add(card)
      if (grade === 'again') waiting.push(card)
      if (grade !== 'good') weak.add(card)
      return first
    },
  }
}

/**
 * @template C
 * @typedef {object} Session
 * @property {number} size
 * @property {() => C | undefined} card - the one that is asked; none when all is done
 * @property {() => number} done
 * @property {() => C[]} weak - those that did not come to mind, or hardly
 * @property {(grade: import('./boxes.mjs').Grade) => boolean} grade - goes on to the next card, and returns whether the answer was the first to its
 *   card: only that says what is remembered
 */
