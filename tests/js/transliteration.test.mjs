import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { createText } from '../../overrides/assets/javascripts/search/text.mjs'
import { createTransliteration } from '../../overrides/assets/javascripts/search/transliteration.mjs'
import { createVocabulary } from '../../overrides/assets/javascripts/search/vocabulary.mjs'
import { payloadsOf, WORLD } from './world.mjs'

const { languages } = payloadsOf(WORLD).ru.names
const text = createText(languages)

/** Returns what a word may mean in a base that has only these words. */
function meant(language, typed, ...forms) {
  const vocabulary = createVocabulary({ stem: String, stopWords: new Set() })
  forms.flatMap(text.split).forEach(vocabulary.take)
  return createTransliteration(languages[language], text)(typed, { vocabulary })
}

describe('words in the letters of another script', () => {
  it('are found in every spelling that people use', () => {
    for (const typed of ['rugaetsya', 'rugaetsja', 'rugaetsia', 'rugayetsya']) assert.equal(meant('ru', typed, 'ругается')[0], 'ругается')
    for (const typed of ['zhaloba', 'jaloba']) assert.equal(meant('ru', typed, 'жалоба')[0], 'жалоба')
    for (const typed of ['cena', 'tsena']) assert.equal(meant('ru', typed, 'цена')[0], 'цена')
    for (const typed of ['prishel', 'prishol', 'prishyol', 'pri6el']) assert.equal(meant('ru', typed, 'пришёл')[0], 'пришел')
    for (const typed of ['vozvraschenie', 'vozvrashchenie', 'vozvrawenie']) assert.equal(meant('ru', typed, 'возвращение')[0], 'возвращение')
    assert.equal(meant('ru', '4to', 'что')[0], 'что')
  })

  it('are found without the soft sign, which nobody types', () => {
    assert.equal(meant('ru', 'sekretar', 'секретарь')[0], 'секретарь')
    assert.equal(meant('ru', 'pismo', 'письмо')[0], 'письмо')
  })

  it('are found while they are being typed', () => {
    assert.deepEqual(meant('ru', 'kuri', 'курить'), ['кури'])
    assert.equal(meant('ru', 'sekr', 'секретарь')[0], 'секр')
  })

  it('are spelt to the end where only their beginning is known, so that their stem can be', () => {
    assert.deepEqual(meant('ru', 'krichali', 'кричит'), ['кричали'])
  })

  it('are read in Romanian chat spelling, and in Cyrillic', () => {
    assert.equal(meant('ro', 'shef', 'șef')[0], 'sef')
    assert.equal(meant('ro', 'pretz', 'preț')[0], 'pret')
    assert.equal(meant('ro', 'телефон', 'telefon')[0], 'telefon')
    assert.equal(meant('ro', 'кямэ', 'cheamă')[0], 'cheama')
  })

  it('are not found where the base has nothing like them', () => {
    assert.deepEqual(meant('ru', 'asdfgh', 'аспект', 'звонок'), [])
    assert.deepEqual(meant('ru', 'krichit', 'молчит'), [])
  })
})
