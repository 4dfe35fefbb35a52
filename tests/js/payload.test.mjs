/** What a browser makes of a file of the build; a large one is read while keys are heard. */

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { read } from '../../overrides/assets/javascripts/shared/payload.mjs'

const FILE = `[{"language":"ru","slots":{"имя":"name"}},
{"id":["a","b"],"overdue":[0,true],"title":["Кричит\\n","Молчит"]},
{"id":["c"],"title":["Плачет"]}]`

describe('a file', () => {
  it('has what is said of all situations, and each situation with what it has', async () => {
    const situations = [{ id: 'a', title: 'Кричит\n' }, { id: 'b', overdue: true, title: 'Молчит' }, { id: 'c', title: 'Плачет' }]
    assert.deepEqual(await read(new Response(FILE)), { language: 'ru', slots: { имя: 'name' }, situations })
  })

  it('is read with a pause after each line of situations', async () => {
    let pauses = 0
    await read(new Response(FILE), () => void (pauses += 1))
    assert.equal(pauses, 2)
  })

  it('of a language without situations is read too', async () => {
    assert.deepEqual(await read(new Response('[{"language":"ro"}]')), { language: 'ro', situations: [] })
  })

  it('that was cut off or never came is an error', async () => {
    await assert.rejects(read(new Response(FILE.slice(0, -9))), SyntaxError)
    await assert.rejects(read(new Response('', { status: 404 })), /answered 404/)
  })
})
