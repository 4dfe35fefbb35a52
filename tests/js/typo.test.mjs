import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { distance } from '../../overrides/assets/javascripts/search/distance.mjs'
import { typo } from '../../overrides/assets/javascripts/search/expansions/typo.mjs'
import { createVocabulary } from '../../overrides/assets/javascripts/search/vocabulary.mjs'

/** An index that knows only these words; a stem is the first letters, as many as the longest common to Russian endings here. */
const indexOf = (...forms) => {
  const stem = (word) => word.replace(/[аыуе]$/, '')
  const vocabulary = createVocabulary({ stem, stopWords: new Set() })
  forms.forEach(vocabulary.take)
  return { vocabulary, stem }
}
const found = (typed, ...forms) => [...new Set(typo(typed, indexOf(...forms)).map(({ shown }) => shown))]

describe('distance', () => {
  it('counts a letter too many, too few, another, and two swapped, as one slip each', () => {
    assert.equal(distance('курьерр', 'курьер', 2), 1)
    assert.equal(distance('куьер', 'курьер', 2), 1)
    assert.equal(distance('курьор', 'курьер', 2), 1)
    assert.equal(distance('куреьр', 'курьер', 2), 1)
    assert.equal(distance('курьер', 'курьер', 2), 0)
  })

  it('gives up as soon as there are too many', () => {
    assert.equal(distance('молчит', 'кричит', 1), 2)
    assert.equal(distance('', 'abc', 2), 3)
  })
})

describe('typo', () => {
  it('forgives one slip in a word of four letters', () => {
    for (const typed of ['орит', 'роет', 'оррет']) assert.deepEqual(found(typed, 'орет'), ['орет'])
  })

  it('forgives two slips from eight letters on, and not before', () => {
    assert.deepEqual(found('доствака', 'доставка'), ['доставка'])
    assert.deepEqual(found('дотсвака', 'доставка'), ['доставка'])
    assert.deepEqual(found('отвыз', 'отзыв'), [])
  })

  it('counts letters, not bytes: Cyrillic is forgiven no more than Latin', () => {
    assert.deepEqual(found('отказ', 'приказ'), [])
    assert.deepEqual(found('refza', 'refuza'), ['refuza'])
  })

  it('takes the nearest words only', () => {
    assert.deepEqual(found('доставкка', 'доставка', 'доставила'), ['доставка'])
  })

  it('reaches a word that stands in the base in another inflection', () => {
    assert.deepEqual(found('угорзы', 'угроза'), ['угроза'])
  })

  it('leaves figures and short words alone', () => {
    assert.deepEqual(found('8801', '8800'), [])
    assert.deepEqual(found('нее', 'нет'), [])
    assert.deepEqual(found('нетт', 'нет'), [])
  })
})
