/** Opens an index as a page does: payloads of one language come in as JSON; every stem, and the fields of situations where it stands, go out. For `test_index.py`. */

import { readFileSync } from 'node:fs'

import { loadStemmers } from '../../hooks/playbook/finding.mjs'
import { createIndex } from '../../overrides/assets/javascripts/search/index.mjs'
import { partAt } from '../../overrides/assets/javascripts/search/places.mjs'

const payloads = JSON.parse(readFileSync(0, 'utf8'))
const { language, languages } = payloads[0]
const index = createIndex(language, languages, loadStemmers(Object.values(languages).flatMap(({ stemmer }) => stemmer || [])))
payloads.forEach(index.take)
const standing = index.vocabulary.stems().map((name) => {
  const parts = (index.vocabulary.stem(name)?.places ?? []).map((place) => index.parts[partAt(place)])
  return [name, [...new Set(parts.map(({ id, field }) => `${id} ${field}`))].sort()]
})
process.stdout.write(JSON.stringify(Object.fromEntries(standing.filter(([, where]) => where.length))))
