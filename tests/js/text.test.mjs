import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { createText } from '../../overrides/assets/javascripts/search/text.mjs'

const text = createText({
  ru: { letters: { script: 'cyrillic', fold: { ё: 'е' } }, stemmer: '', stop_words: [] },
  ro: { letters: { script: 'latin', fold: { ă: 'a', ț: 't', ţ: 't', ș: 's', ş: 's' } }, stemmer: '', stop_words: [] },
})

describe('text', () => {
  it('makes one word of one word, however it was typed', () => {
    for (const typed of ['орёт', 'ОРЕТ', 'оре\u0308т', 'о\u00adрёт', 'орё\u2060т', 'о\u0301рет']) assert.deepEqual(text.split(typed), ['орет'])
    for (const typed of ['ţară', 'țară', 'tara', 't\u0326ara\u0306']) assert.deepEqual(text.split(typed), ['tara'])
  })

  it('parts words at anything that is no letter and no digit', () => {
    assert.deepEqual(text.split('8-800, «колл‑центр» n-are;14\u00a0дней…'), ['8', '800', 'колл', 'центр', 'n', 'are', '14', 'дней'])
  })

  it('finds no words where there are none', () => {
    for (const typed of ['', '   ', '?!', '\u00ad\u2060']) assert.deepEqual(text.split(typed), [])
  })

  it('knows where in the text each word stands', () => {
    const written = '«О\u00adрёт», а\u00a0не просит'
    const spans = text.spans(written)
    assert.deepEqual(spans.map(({ word }) => word), text.split(written))
    assert.deepEqual(spans.map(({ start, end }) => written.slice(start, end)), ['О\u00adрёт', 'а', 'не', 'просит'])
  })
})
