/** Which situation comes first, and which are left; on the little world of five situations in two languages. */

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { DOUBTS, first, HURRIES, ids, PARCEL, search, SWEARS } from './little-world.mjs'

describe('the order', () => {
  it('puts what is called so before what only mentions it', () => {
    assert.equal(first('курьер'), PARCEL)
    assert.equal(first('не верит'), DOUBTS)
  })

  it('puts more of the query before less', () => {
    assert.equal(first('клиент торопится'), HURRIES)
    assert.equal(first('клиент ругается'), SWEARS)
    assert.equal(first('клиент не верит'), DOUBTS)
  })

  it('is narrowed by audience and category, and does not change otherwise', () => {
    assert.deepEqual(ids('клиент', 'ru', { category: 'difficult-callers' }), ids('клиент').filter((id) => id.startsWith('difficult-callers/')))
    assert.ok(search('клиент', 'ru', { audience: 'team-lead' }).hits.every(({ situation }) => situation.audience.includes('team-lead')))
  })
})
