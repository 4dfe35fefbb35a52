/** What is practised: cards made of the entries alone, and the choice among phrases of which one is forbidden. */

const OWN = 2
const OTHERS = 1

/**
 * Returns a card for each situation, in the order of the playbook.
 *
 * @param {import('../search/payload.mjs').Payload} names
 * @param {import('../search/payload.mjs').Payload} phrases
 * @param {Moments} moments
 * @returns {Card[]}
 */
export function makeCards(names, phrases, moments) {
  const heard = new Map(moments.situations.map((situation) => [situation.id, situation]))
  return names.situations.map((named, i) => {
    const { cues, moments } = /** @type {Moments['situations'][0]} */ (heard.get(String(named.id)))
    return /** @type {Card} */ ({ ...named, ...phrases.situations[i], key: String(named.code ?? named.id), cues, moments })
  })
}

/**
 * Returns the forbidden phrases of a card; what is not to be done is no phrase to choose.
 *
 * @param {Card} card
 */
export const bans = (card) => card.forbidden.filter(({ kind }) => !kind)

/**
 * Returns a forbidden phrase of a situation among approved ones of its own and of its neighbours in the category, in an order left to chance.
 *
 * @param {Card} card
 * @param {Card[]} cards
 * @param {() => number} [random] - from 0 to below 1
 * @returns {{ options: string[], ban: Card['forbidden'][0] }}
 */
export function choice(card, cards, random = Math.random) {
  const [ban] = shuffled(bans(card), random)
  const never = new Set(card.forbidden.map(({ text }) => text))
  const own = shuffled(card.approved, random).slice(0, OWN)
  const neighbours = cards.filter((other) => other !== card && other.category === card.category).flatMap(({ approved }) => approved)
  const others = shuffled(neighbours, random).filter((text) => !never.has(text) && !card.approved.includes(text))
  return { options: shuffled([ban.text, ...own, ...others.slice(0, OTHERS)], random), ban }
}

/** @type {<T>(items: T[], random: () => number) => T[]} */
function shuffled(items, random) {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    ;[mixed[i], mixed[j]] = [mixed[j], mixed[i]]
  }
  return mixed
}

/** @typedef {Required<import('../search/payload.mjs').Situation> & { key: string, moments: string[] }} Card - `cues` are words here, not stems */
/** @typedef {{ situations: { id: string, cues: string[], moments: string[] }[] }} Moments - what `drill.py` writes; a moment may be empty */
