/** Reads words as a page does: texts and words come in as JSON, their words and stems go out. For `test_contract.py`. */

import { readFileSync } from 'node:fs'

import { loadStemmers } from '../../hooks/playbook/finding.mjs'
import { createReader } from '../../overrides/assets/javascripts/search/reader.mjs'
import { createStem } from '../../overrides/assets/javascripts/search/stem.mjs'
import { createText } from '../../overrides/assets/javascripts/search/text.mjs'

const { languages, language, texts, words } = JSON.parse(readFileSync(0, 'utf8'))
const text = createText(languages)
const stem = createStem(languages, language, loadStemmers(Object.values(languages).flatMap(({ stemmer }) => stemmer || [])))
const read = createReader(text, (form) => ({ form }))
process.stdout.write(JSON.stringify({ split: texts.map(text.split), read: texts.map((each) => read(each).map(({ form }) => form)), stems: words.map(stem) }))
