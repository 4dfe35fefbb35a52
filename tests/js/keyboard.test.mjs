import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { createLayouts, retype } from '../../overrides/assets/javascripts/search/keyboard.mjs'
import { payloadsOf, WORLD } from './world.mjs'

const layouts = createLayouts(payloadsOf(WORLD).ru.names.languages)
const meant = (typed, language) => layouts.filter((layout) => layout.language === language).map((layout) => retype(typed, layout))

describe('the wrong layout', () => {
  it('is read as Russian, from either of the layouts that Romanians use', () => {
    assert.ok(meant('jhtn', 'ru').includes('орет'))
    assert.ok(meant('gkfnt;', 'ru').includes('платеж'))
    assert.ok(meant('gkfnteș', 'ru').includes('платеуж'))
    assert.ok(meant('[jxe d jngecr', 'ru').includes('хочу в отпуск'))
  })

  it('is read as Romanian, with its own letters where they stand on the keys', () => {
    assert.ok(meant('кщище', 'ro').includes('robot'))
    assert.ok(meant('ъьфтп', 'ro').includes('îmang'))
    assert.ok(meant('ежзф', 'ro').includes('tșpa'))
  })

  it('keeps figures and spaces', () => {
    assert.ok(meant('xthtp 14 lytq', 'ru').includes('через 14 дней'))
  })

  it('is not suspected of a text that its keys cannot write', () => {
    assert.deepEqual([...new Set(meant('орет', 'ru'))], [null])
  })
})
