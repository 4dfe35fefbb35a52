/** A word that Python and JavaScript fold or stem differently can never be found. */

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { createStem } from '../../overrides/assets/javascripts/search/stem.mjs'
import { createText } from '../../overrides/assets/javascripts/search/text.mjs'
import { CONTENT, ENGLISH, loadStemmers, python, WORLD } from './world.mjs'

for (const { count, folders } of [
  { count: 20_000, folders: [CONTENT] },
  { count: 2_000, folders: [WORLD, ENGLISH] },
]) {
  describe(`what Python did with ${folders.join(' and ')}`, () => {
    const { languages, split, stems } = python('tests/js/stems.py', { args: [String(count), ...folders] })

    it('splits every text into the same words', () => {
      const text = createText(languages)
      const different = split.filter(([given, words]) => text.split(given).join(' ') !== words.join(' '))
      assert.deepEqual(different.slice(0, 5), [])
    })

    for (const [code, expected] of Object.entries(stems)) {
      it(`stems every word of the content, and ${count} made up, the same for ${code}`, () => {
        const stem = createStem(languages, code, loadStemmers())
        const words = Object.keys(expected)
        assert.ok(words.length > count / 2, `only ${words.length} words were compared`)
        assert.deepEqual(words.filter((word) => stem(word) !== expected[word]).slice(0, 5), [])
      })
    }
  })
}
