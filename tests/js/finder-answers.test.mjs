/** What an answer is made of; on the little world of five situations in two languages. */

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { createFinder } from '../../overrides/assets/javascripts/search/finder.mjs'
import { finder, first, search, SWEARS } from './little-world.mjs'
import { finderOf, loadStemmers, payloadsOf, WORLD } from './world.mjs'

describe('a forbidden phrase', () => {
  it('brings what to say instead', () => {
    const [hit] = search('следите за языком').hits
    assert.equal(hit.id, SWEARS)
    assert.equal(hit.situation.forbidden[hit.match.forbidden].text, 'Следите за языком')
  })

  it('is not suspected where only a word of it was typed', () => {
    assert.equal(search('языком').hits[0].id, SWEARS)
    assert.equal(search('языком').hits[0].match.forbidden, null)
  })
})

describe('an answer', () => {
  const queries = ['орет', 'кл', 'посылка потерялась', 'не', 'înjurăturile', 'торопится клиент', 'qwzxqwzx']
  const answers = (one) => queries.map((query) => one.search(query, { language: 'ru' }))

  it('is the same whatever was asked before', () => {
    const fresh = queries.map((query) => finderOf(WORLD).search(query, { language: 'ru' }))
    assert.deepEqual(answers(finder), fresh)
    assert.deepEqual(answers(finder), fresh)
  })

  it('is the same whether situations came at once or one by one', () => {
    const parted = createFinder(loadStemmers())
    for (const { situations, ...rest } of Object.values(payloadsOf(WORLD)).flatMap(Object.values)) {
      parted.add({ ...rest, situations: [] })
      situations.forEach((situation, first) => parted.add({ language: rest.language, situations: [situation], first }))
    }
    assert.deepEqual(answers(parted), answers(finder))
  })
})

describe('what matched', () => {
  it('is the alias, where the title says it otherwise', () => {
    assert.equal(search('заказ исчез').hits[0].match.alias, 'заказ исчез')
    for (const query of ['посылка потерялась', 'посылка']) assert.equal(search(query).hits[0].match.alias, null)
  })

  it('is the approved phrase that was looked for', () => {
    const [hit] = search('завершаю звонок').hits
    assert.equal(hit.id, SWEARS)
    assert.equal(hit.match.approved, 2)
  })
})
