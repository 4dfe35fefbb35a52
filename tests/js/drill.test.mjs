/** When a card of the drill comes again, in which order cards are asked, and among what one chooses. */

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { after, dayOf, ofDay } from '../../overrides/assets/javascripts/drill/boxes.mjs'
import { bans, choice } from '../../overrides/assets/javascripts/drill/cards.mjs'
import { createSession } from '../../overrides/assets/javascripts/drill/session.mjs'

const TODAY = 20_000
const keys = (cards) => cards.map(({ key }) => key)
const cards = (...names) => names.map((key) => ({ key }))

/** Answers a new card on each day on which it is due, and returns after how many days it came again. */
function intervals(...grades) {
  let standing
  let day = TODAY
  return grades.map((grade) => {
    standing = after(standing, grade, day)
    const waited = standing[1] - day
    day = standing[1]
    return waited
  })
}

describe('a card', () => {
  it('comes at longer and longer intervals while it is known', () => {
    assert.deepEqual(intervals('good', 'good', 'good', 'good', 'good', 'good'), [2, 4, 8, 16, 16, 16])
  })

  it('comes tomorrow when it was not, however well it was known', () => {
    assert.deepEqual(intervals('good', 'good', 'again', 'good'), [2, 4, 1, 2])
  })

  it('comes at the same interval when it was hard', () => {
    assert.deepEqual(intervals('hard', 'good', 'good', 'hard', 'good'), [1, 2, 4, 4, 8])
  })
})

describe('a day', () => {
  it('is that of the calendar on the wall', () => {
    const evening = new Date(2026, 10, 22, 23, 59)
    assert.equal(dayOf(new Date(2026, 10, 22, 0, 1)), dayOf(evening))
    assert.equal(dayOf(new Date(2026, 10, 23, 0, 1)), dayOf(evening) + 1)
  })
})

describe('the order', () => {
  const all = cards('new', 'later', 'today', 'overdue', 'also today', 'also new')
  const standings = { later: [3, TODAY + 1], today: [1, TODAY], overdue: [2, TODAY - 3], 'also today': [2, TODAY] }

  it('is what waited longest, then what is due, then what is new, as the playbook has them', () => {
    const { due, fresh } = ofDay(all, standings, TODAY)
    assert.deepEqual(keys(due), ['overdue', 'today', 'also today'])
    assert.deepEqual(keys(fresh), ['new', 'also new'])
  })

  it('leaves alone what is not due', () => {
    const { due } = ofDay(all, standings, TODAY - 4)
    assert.deepEqual(due, [])
  })
})

describe('a session', () => {
  it('asks once more, at the end, what did not come to mind, until it does', () => {
    const session = createSession(cards('a', 'b'))
    const asked = ['again', 'good', 'again', 'good'].map((grade) => {
      const { key } = session.card()
      session.grade(grade)
      return key
    })
    assert.deepEqual(asked, ['a', 'b', 'a', 'a'])
    assert.equal(session.card(), undefined)
    assert.deepEqual([session.done(), keys(session.weak())], [2, ['a']])
  })

  it('takes only the first answer for what is remembered', () => {
    const session = createSession(cards('a'))
    assert.deepEqual([session.grade('again'), session.grade('good')], [true, false])
  })
})

describe('the forbidden phrase', () => {
  const card = {
    key: '1',
    category: 'calls',
    approved: ['own 1', 'own 2', 'own 3'],
    forbidden: [{ kind: 'conduct', text: 'shouting' }, { text: 'banned', why: 'why', instead: 'instead' }],
  }
  // Of the neighbours' phrases only one is neither forbidden here nor the card's own.
  const neighbour = { key: '2', category: 'calls', approved: ['banned', 'own 1', 'neighbour'], forbidden: [] }
  const stranger = { key: '3', category: 'shop', approved: ['stranger'], forbidden: [] }
  const seeded = (seed) => () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  const chosen = Array.from({ length: 40 }, (_, i) => choice(card, [card, neighbour, stranger], seeded(i + 1)))

  it('is the only one of four, among the own ones and one of a neighbour', () => {
    for (const { options, ban } of chosen) {
      assert.equal(ban.text, 'banned')
      assert.equal(options.length, 4)
      assert.deepEqual(options.filter((text) => !text.startsWith('own')).sort(), ['banned', 'neighbour'])
      assert.equal(new Set(options).size, 4)
    }
  })

  it('stands anywhere, and in the same place for the same chance', () => {
    assert.equal(new Set(chosen.map(({ options }) => options.indexOf('banned'))).size, 4)
    assert.deepEqual(choice(card, [card, neighbour], seeded(7)), choice(card, [card, neighbour], seeded(7)))
  })

  it('is never conduct, of which there is nothing to say', () => {
    assert.deepEqual(bans({ ...card, forbidden: card.forbidden.slice(0, 1) }), [])
  })
})
