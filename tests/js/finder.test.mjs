/** What an operator gets for what is typed; on the little world of five situations in two languages. */

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { createFinder } from '../../overrides/assets/javascripts/search/finder.mjs'
import { finder, first, HURRIES, ids, PARCEL, search, SWEARS } from './little-world.mjs'
import { ENGLISH, finderOf, loadStemmers, payloadsOf, WORLD } from './world.mjs'

describe('a word', () => {
  it('is found as it is written, with ё and without, in any case', () => {
    for (const query of ['орет', 'орёт', 'ОРЁТ!', ' орёт ']) assert.equal(first(query), SWEARS)
  })

  it('is found in any inflection', () => {
    assert.equal(first('посылки'), PARCEL)
    assert.equal(first('ругаются'), SWEARS)
    assert.equal(first('înjurăturile', 'ro'), SWEARS)
  })

  it('is found from its first letter on where a name begins with it, before anything but names has come', () => {
    const early = createFinder(loadStemmers())
    early.add(payloadsOf(WORLD).ru.names)
    for (const given of [finder, early]) assert.equal(given.search('п', { language: 'ru' }).hits[0].id, PARCEL)
  })

  it('is found from its second letter on', () => {
    for (const query of ['тор', 'торо', 'тороп']) assert.equal(first(query), HURRIES)
    assert.equal(ids('мат').includes(SWEARS), true)
  })

  it('is found with a slip, and the reader is told what was searched for', () => {
    assert.deepEqual(search('посыкла').reading, { kind: 'typo', text: 'посылка', language: 'ru' })
    assert.equal(first('посыкла'), PARCEL)
    assert.equal(first('посыкла потерялась'), PARCEL)
  })

  it('is found in Romanian with diacritics, without and with cedillas', () => {
    for (const query of ['înjură', 'injura', 'ÎNJURĂ']) assert.equal(first(query, 'ro'), SWEARS)
    for (const query of ['țipă', 'ţipă', 'tipa']) assert.equal(first(query, 'ro'), SWEARS)
  })

  it('is found by the code of its situation', () => {
    assert.equal(first('7'), SWEARS)
    assert.equal(first('12', 'ro'), PARCEL)
  })
})

describe('letters that are not the ones meant', () => {
  it('are read in the other keyboard layout', () => {
    const { reading, hits } = search('jhtn')
    assert.equal(hits[0].id, SWEARS)
    assert.deepEqual(reading, { kind: 'layout', text: 'орет', language: 'ru' })
    assert.equal(first('штогкф', 'ro'), SWEARS)
  })

  it('are read as transliteration', () => {
    const { reading, hits } = search('posylka poteryalas')
    assert.equal(hits[0].id, PARCEL)
    assert.deepEqual(reading, { kind: 'translit', text: 'посылка потерялась', language: 'ru' })
  })

  it('are left alone where they make known words', () => {
    assert.equal(search('injura').reading, null)
    assert.equal(search('injura').hits[0].language, 'ro')
  })

  it('are left alone when the reader says so', () => {
    assert.deepEqual(search('jhtn', 'ru', { literal: true }), { query: 'jhtn', reading: null, hits: [] })
    assert.deepEqual(ids('посыкла', 'ru', { literal: true }), [])
  })
})

describe('the other language', () => {
  it('is understood, and the situation shown in the reader’s own', () => {
    const [hit] = search('vorbește urât', 'ru').hits
    assert.equal(hit.id, SWEARS)
    assert.equal(hit.language, 'ro')
    assert.equal(hit.situation.title, 'Клиент ругается матом')
    assert.equal(hit.match.alias, 'vorbește urât')
    assert.equal(first('матерится', 'ro'), SWEARS)
  })

  it('never brings a situation twice', () => {
    for (const language of ['ru', 'ro']) assert.equal(search('7', language).hits[0].language, language)
    for (const query of ['supervizor', 'sms', '7', 'клиент']) assert.equal(new Set(ids(query)).size, ids(query).length)
  })

  it('shows what has come until the reader’s language comes too', () => {
    const half = createFinder(loadStemmers())
    Object.values(payloadsOf(WORLD).ro).forEach(half.add)
    assert.equal(half.search('înjură', { language: 'ru' }).hits[0].situation.title, 'Clientul înjură')
  })

  it('needs nothing but its folder to be a third', () => {
    const three = finderOf(WORLD, ENGLISH)
    const [hit] = three.search('swearing', { language: 'en' }).hits
    assert.equal(hit.id, SWEARS)
    assert.equal(hit.language, 'en')
  })
})

describe('a query about nothing in the base', () => {
  it('brings nothing', () => {
    for (const query of ['рецепт борща', 'asdfgh', 'погода на завтра', 'qqq', '']) assert.deepEqual(ids(query), [], query)
  })

  it('brings nothing for function words alone', () => {
    for (const query of ['и', 'у нас', 'как это ']) assert.deepEqual(ids(query), [], query)
  })

  it('is not an error before anything has come', () => {
    assert.deepEqual(createFinder(loadStemmers()).search('орёт', { language: 'ru' }).hits, [])
  })
})
