/** Which of two situations that both have the words an operator means. */

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { createIndex } from '../../overrides/assets/javascripts/search/index.mjs'
import { compile } from '../../overrides/assets/javascripts/search/query.mjs'
import { rank } from '../../overrides/assets/javascripts/search/rank.mjs'
import { createReadings } from '../../overrides/assets/javascripts/search/readings.mjs'
import { createText } from '../../overrides/assets/javascripts/search/text.mjs'

const LANGUAGES = { ru: { letters: { script: '' }, stemmer: '', stop_words: [] } }
const EMPTY = { code: null, title: '', aliases: [], audience: ['inbound-operator'] }

/** Returns the ids in their order for a query, among situations written in a few words; every word is its own stem. */
function order(query, given) {
  const index = createIndex('ru', LANGUAGES, {})
  index.take({ language: 'ru', languages: LANGUAGES, situations: Object.entries(given).map(([id, situation]) => ({ ...EMPTY, id, ...situation })) })
  const reading = createReadings({}, createText({})).typed(query)
  const { clauses } = compile(reading, [index], { guess: true })
  return rank(clauses[0], reading.words, index)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id)
}

const other = { title: 'совсем другое' }

describe('the order', () => {
  it('puts more words of the query first, even where fewer stand in a better place', () => {
    const both = { approved: ['звоним про курьер сегодня', 'если он опоздал'] }
    assert.deepEqual(order('курьер опоздал', { one: { aliases: ['курьер'] }, both, other })[0], 'both')
  })

  it('puts words near each other before words far from each other', () => {
    const near = { trigger: 'вот тут счёт закрыт и ещё много всяких слов' }
    const far = { trigger: 'счёт тут вот и ещё много всяких слов закрыт' }
    assert.deepEqual(order('счёт закрыт', { far, near, other }), ['near', 'far'])
  })

  it('puts what a situation is called before what its customers say, and that before its phrases', () => {
    const given = { phrase: { approved: ['закрываем счёт'] }, cue: { cues: ['закрываем счёт'] }, title: { title: 'закрываем счёт' }, other }
    assert.deepEqual(order('счёт', given), ['title', 'cue', 'phrase'])
  })

  it('puts who is on the line before who trains and who is called', () => {
    const title = 'просит скидку'
    const given = { called: { title, audience: ['called-person'] }, lead: { title, audience: ['team-lead'] }, line: { title }, other }
    assert.deepEqual(order('скидку', given), ['line', 'lead', 'called'])
  })

  it('has for a single letter what a name begins with, and no sentence that has it anywhere', () => {
    const given = { title: { title: 'счёт закрыт' }, inside: { title: 'закрыт счёт' }, alias: { aliases: ['смена'] }, phrase: { approved: ['с чего начать'] }, other }
    assert.deepEqual(order('с', given), ['title', 'other', 'alias'])
    assert.deepEqual(order('з', given), ['inside'])
  })

  it('does not take a figure for the beginning of another', () => {
    assert.deepEqual(order('14', { long: { title: 'через 1400 дней' }, short: { title: 'через 14 дней' }, other }), ['short'])
  })
})
