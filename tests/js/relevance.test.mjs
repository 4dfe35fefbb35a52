/** What people really type must bring what they look for, in the content that ships. Their own queries are kept by the rule PB214. */

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { ask, namesOf, readQueries, recall, SETS } from '../relevance/run.mjs'
import { CONTENT, finderWith, payloadsOf } from './world.mjs'

const payloads = payloadsOf(CONTENT)
const finder = finderWith(payloads)
const answers = Object.fromEntries(SETS.map((set) => [set, ask(finder, readQueries(set, namesOf(payloads)))]))
const wanted = (set) => answers[set].filter(({ kind }) => kind !== 'control')

describe('the real content', () => {
  for (const language of Object.keys(payloads)) {
    it(`answers the sample: nine of ten with the first hit, 97 of 100 within three, ${language}`, () => {
      const asked = wanted('sample').filter((each) => each.language === language)
      assert.ok(recall(asked, 1) >= 0.9, `first: ${recall(asked, 1)}`)
      assert.ok(recall(asked, 3) >= 0.97, `in three: ${recall(asked, 3)}`)
    })
  }

  it('fails no kind of query', () => {
    for (const kind of new Set(wanted('sample').map((each) => each.kind))) {
      assert.ok(recall(wanted('sample').filter((each) => each.kind === kind), 3) >= 0.8, kind)
    }
  })

  it('understands most of what people type who have never seen an entry', () => {
    assert.ok(recall(wanted('added'), 1) >= 0.7, `first: ${recall(wanted('added'), 1)}`)
    assert.ok(recall(wanted('added'), 3) >= 0.8, `in three: ${recall(wanted('added'), 3)}`)
  })

  // Half of them hold an everyday word that the base has as well («погода на завтра»).
  it('brings nothing for most queries about other things', () => {
    const controls = SETS.flatMap((set) => answers[set]).filter(({ kind }) => kind === 'control')
    const brought = controls.filter(({ place }) => place === 0)
    assert.ok(answers.sample.filter(({ kind, place }) => kind === 'control' && place === 0).length <= 1)
    assert.ok(brought.length <= controls.length / 20, brought.map(({ query, names }) => `«${query}» brought ${names.slice(0, 3)}`).join('; '))
  })
})
