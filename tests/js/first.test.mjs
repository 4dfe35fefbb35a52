import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { firstOf } from '../../overrides/assets/javascripts/search/first.mjs'

const rising = (a, b) => a - b
/** So many numbers without an order, some of them more than once. */
const mixed = (count) => Array.from({ length: count }, (_, i) => (i * 7919) % 101)

describe('the first of many', () => {
  it('are those that stand first when all are sorted', () => {
    for (const count of [0, 1, 39, 40, 41, 500]) {
      assert.deepEqual(firstOf(mixed(count), 40, rising), mixed(count).sort(rising).slice(0, 40))
    }
  })

  it('leaves what it was given as it was', () => {
    const given = mixed(50)
    firstOf(given, 3, rising)
    assert.deepEqual(given, mixed(50))
  })
})
