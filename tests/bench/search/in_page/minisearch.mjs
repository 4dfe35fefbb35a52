/** MiniSearch behind a field: the page's own language, and another where it brings nothing. */

import MiniSearch from 'minisearch'

import { options } from './minisearch-options.mjs'
import { languages, mount, whenIdle } from './page.mjs'

const SHOWN = 10
const [own, ...others] = languages

async function open(language) {
  const response = await fetch(`/${language}/index.json`)
  return MiniSearch.loadJSON(await response.text(), options)
}

const first = open(own)
const arrived = []
for (const language of others) whenIdle(() => open(language)).then((index) => arrived.push(index))

mount(async (query) => {
  for (const index of [await first, ...arrived]) {
    const hits = index.search(query)
    if (hits.length) return hits.slice(0, SHOWN)
  }
  return []
})
