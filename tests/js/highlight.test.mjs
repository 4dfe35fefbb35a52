import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { highlight } from '../../overrides/assets/javascripts/search/highlight.mjs'
import { finder, search } from './little-world.mjs'

const first = (query) => search(query).hits[0]
const show = (text, terms) =>
  highlight(text, terms, finder.languages())
    .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
    .join('')

describe('highlight', () => {
  it('marks the word that was typed, and no other', () => {
    assert.equal(show('Клиент ругается матом', first('ругается').terms), 'Клиент [ругается] матом')
  })

  it('marks another inflection of it', () => {
    assert.match(show('Посылка потерялась', first('посылки потерялись').terms), /\[Посылка\] \[потерялась\]/)
  })

  it('marks only the letters typed of an unfinished word', () => {
    assert.match(show('Клиент ругается матом', first('руга').terms), /\[руга\]ется/)
  })

  it('sees through ё, stress, soft hyphens and no-break spaces, and gives every sign of them back', () => {
    const written = 'О\u00adрёт\u00a0и\u2060 ругается'
    assert.equal(show(written, [{ word: 'орет', letters: 4 }]), '[О\u00adрёт]\u00a0и\u2060 ругается')
    assert.equal(show(written, [{ word: 'орет', letters: 2 }]), '[О\u00adр]ёт\u00a0и\u2060 ругается')
  })

  it('gives a text without matches back in one piece, and nothing for nothing', () => {
    assert.equal(show('Клиент торопится', []), 'Клиент торопится')
    assert.deepEqual(highlight('', [], finder.languages()), [])
  })
})
