/** Opens an index as a page does: payloads of one language come in as JSON; every stem, and the fields of situations where it stands, go out. For `test_index.py`. */

import { readFileSync } from 'node:fs'

import { loadStemmers } from '../../hooks/playbook/finding.mjs'
import { createIndex } from '../../overrides/assets/javascripts/search/index.mjs'
import { FIELD_NAMES } from '../../overrides/assets/javascripts/search/places.mjs'

const payloads = JSON.parse(readFileSync(0, 'utf8'))
const { language, languages } = payloads[0]
const index = createIndex(language, languages, loadStemmers(Object.values(languages).flatMap(({ stemmer }) => stemmer || [])))
payloads.forEach(index.take)
const { places, ids } = index
const standing = index.vocabulary.stems().map((name) => {
  const parts = (index.vocabulary.stem(name)?.places ?? []).map((place) => places.partAt[place])
  return [name, [...new Set(parts.map((part) => `${ids[places.situation[part]]} ${FIELD_NAMES[places.field[part]]}`))].sort()]
})
process.stdout.write(JSON.stringify(Object.fromEntries(standing.filter(([, where]) => where.length))))
