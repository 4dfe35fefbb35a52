/** Reads entries from standard input and writes MiniSearch's index of each language into the folder named. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import MiniSearch from 'minisearch'

import { options } from './minisearch-options.mjs'

const entries = JSON.parse(readFileSync(0, 'utf8'))

for (const [language, own] of Map.groupBy(entries, (entry) => entry.language)) {
  const index = new MiniSearch(options)
  index.addAll(own.map(documentOf))
  writeFileSync(join(process.argv[2], language, 'index.json'), JSON.stringify(index))
}

function documentOf({ language, id, title, aliases, queries, sections }) {
  const text = sections.flatMap(([, lines]) => lines).join('\n')
  return { id, url: `/${language}/${id}/`, title, aliases: aliases.join('\n'), queries: queries.join('\n'), text }
}
