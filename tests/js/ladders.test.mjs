/** Which step of a conversation a hit is. */

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { stepsOf } from '../../overrides/assets/javascripts/search/ladders.mjs'

const REFUSAL = [
  { id: 'calls/first-no', label: 'first' },
  { id: 'calls/further-no', label: 'second', phrase: 1 },
  { id: 'calls/further-no', label: 'third', phrase: 3 },
]
const OTHER = [REFUSAL[1], { id: 'calls/goodbye', label: 'goodbye' }]
const LADDERS = [REFUSAL, OTHER]
const current = (id, approved = null) => stepsOf(LADDERS, { id, match: { approved } })

describe('a hit', () => {
  it('is the first step on which its situation stands', () => {
    assert.deepEqual(current('calls/further-no'), { steps: REFUSAL, current: 1 })
  })

  it('is the step of the phrase that was typed', () => {
    assert.equal(current('calls/further-no', 2)?.current, 2)
    assert.equal(current('calls/further-no', 1)?.current, 1)
  })

  it('stands on the first of its ladders', () => {
    assert.deepEqual(current('calls/goodbye'), { steps: OTHER, current: 1 })
  })

  it('may stand on none', () => {
    assert.equal(current('calls/silence'), null)
  })
})
