/** Asks the finder that ships: `{ payloads, queries }` comes in, what each query brings goes out, both as JSON. Run by `finding.py`. */

import { readFileSync } from 'node:fs'
import vm from 'node:vm'

import { createFinder } from '../../overrides/assets/javascripts/search/finder.mjs'

const VENDOR = new URL('../../overrides/assets/javascripts/vendor/', import.meta.url)
const ASKED_FOR = 3

/**
 * Returns the stemmers as a page has them: globals that classic scripts have made.
 *
 * @param {string[]} names - Snowball's names of the algorithms
 */
export function loadStemmers(names) {
  const page = vm.createContext({})
  for (const name of ['base', ...names]) vm.runInContext(readFileSync(new URL(`${name}-stemmer.js`, VENDOR), 'utf8'), page, { filename: `${name}-stemmer.js` })
  return page
}

/**
 * Returns a finder that has these payloads.
 *
 * @param {any[]} payloads - in the order in which a page loads them
 */
export function finderWith(payloads) {
  const languages = Object.assign({}, ...payloads.map((payload) => payload.languages))
  const finder = createFinder(loadStemmers([...new Set(Object.values(languages).flatMap(({ stemmer }) => stemmer || []))]))
  payloads.forEach(finder.add)
  return finder
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split(/[\\/]/).pop() ?? '')) {
  const { payloads, queries } = JSON.parse(readFileSync(0, 'utf8'))
  const finder = finderWith(payloads)
  const brought = queries.map(([language, query]) => finder.search(query, { language }).hits.slice(0, ASKED_FOR).map(({ id }) => id))
  process.stdout.write(JSON.stringify(brought))
}
