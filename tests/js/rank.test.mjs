/** Which of two situations that both have the words an operator means. */

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { compile } from '../../overrides/assets/javascripts/search/query.mjs'
import { createParts } from '../../overrides/assets/javascripts/search/parts.mjs'
import { rank } from '../../overrides/assets/javascripts/search/rank.mjs'
import { createReadings } from '../../overrides/assets/javascripts/search/readings.mjs'
import { createText } from '../../overrides/assets/javascripts/search/text.mjs'
import { createVocabulary } from '../../overrides/assets/javascripts/search/vocabulary.mjs'

const text = createText({})
const EMPTY = { code: null, title: '', aliases: [], queries: [], cues: [], trigger: '', approved: [], forbidden: [], audience: ['inbound-operator'] }

/** Returns an index of situations written in a few words; every word is its own stem. */
function indexOf(given) {
  const situations = new Map(Object.entries(given).map(([id, situation]) => [id, { ...EMPTY, id, ...situation }]))
  const parts = createParts(situations, { split: text.split, stem: String, stopWords: new Set() })
  const postings = new Map()
  for (const id of situations.keys()) {
    for (const { field, words } of parts(id)) {
      for (const { form } of words) postings.set(form, [...(postings.get(form) ?? []), { id, fields: [field] }])
    }
  }
  const vocabulary = createVocabulary([...postings.keys()].sort())
  const has = (term) => postings.has(term)
  return { language: 'ru', situations, parts, stopWords: new Set(), stem: String, stems: [], ...vocabulary, has, postings: (term) => postings.get(term) ?? [] }
}

/** Returns the ids in their order for a query. */
function order(query, given) {
  const index = indexOf(given)
  const reading = createReadings({}, text).typed(query)
  const { clauses } = compile(reading, [index], { guess: true })
  return rank(clauses[0], reading.words, index)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id)
}

const other = { title: 'совсем другое' }

describe('the order', () => {
  it('puts more words of the query first, even where fewer stand in a better place', () => {
    const both = { approved: [{ text: 'звоним про курьер сегодня' }, { text: 'если он опоздал' }] }
    assert.deepEqual(order('курьер опоздал', { one: { aliases: ['курьер'] }, both, other })[0], 'both')
  })

  it('puts words near each other before words far from each other', () => {
    const near = { trigger: 'вот тут счёт закрыт и ещё много всяких слов' }
    const far = { trigger: 'счёт тут вот и ещё много всяких слов закрыт' }
    assert.deepEqual(order('счёт закрыт', { far, near, other }), ['near', 'far'])
  })

  it('puts what a situation is called before what its customers say, and that before its phrases', () => {
    const given = { phrase: { approved: [{ text: 'закрываем счёт' }] }, cue: { cues: ['закрываем счёт'] }, title: { title: 'закрываем счёт' }, other }
    assert.deepEqual(order('счёт', given), ['title', 'cue', 'phrase'])
  })

  it('puts who is on the line before who trains and who is called', () => {
    const title = 'просит скидку'
    const given = { called: { title, audience: ['called-person'] }, lead: { title, audience: ['team-lead'] }, line: { title }, other }
    assert.deepEqual(order('скидку', given), ['line', 'lead', 'called'])
  })

  it('does not take a figure for the beginning of another', () => {
    assert.deepEqual(order('14', { long: { title: 'через 1400 дней' }, short: { title: 'через 14 дней' }, other }), ['short'])
  })
})
