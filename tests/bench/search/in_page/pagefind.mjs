/** Pagefind behind a field: the page's own language, and another where it brings nothing. */

import { languages, mount, whenIdle } from './page.mjs'

const SHOWN = 5
// Where a throttled processor is measured, it must do all the work: a worker's would not be slowed down.
const noWorker = location.search === '?main-thread'
const [own, ...others] = languages

async function open(language) {
  const { createInstance } = await import(`/${language}/pagefind/pagefind.js`)
  const instance = createInstance({ basePath: `/${language}/pagefind/`, noWorker })
  await instance.init()
  return instance
}

const first = open(own)
const rest = others.map((language) => whenIdle(() => open(language)))
const arrived = []
for (const coming of rest) coming.then((instance) => arrived.push(instance))

mount(async (query) => {
  for (const instance of [await first, ...arrived]) {
    const { results } = await instance.search(query)
    if (results.length) return drawn(results)
  }
  return []
})

async function drawn(results) {
  const pages = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()))
  return pages.map(({ url, meta }) => ({ url, title: meta.title }))
}
