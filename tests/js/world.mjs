/** What the tests share: the libraries that ship, and content as Python writes it for the browser. */

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

import { createFinder } from '../../overrides/assets/javascripts/search/finder.mjs'

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))
const VENDOR = `${PROJECT}overrides/assets/javascripts/vendor/`
// The one that runs the tests, else the project's own.
const PYTHON = process.env.PLAYBOOK_PYTHON ?? [`${PROJECT}.venv/bin/python`].find(existsSync) ?? 'python3'

export const WORLD = 'tests/fixtures/docs'
export const ENGLISH = 'tests/fixtures/english'
export const CONTENT = 'docs'

/** Returns the stemmers as a page has them: globals that classic scripts have made. */
export function loadStemmers() {
  const page = vm.createContext({})
  for (const name of ['base-stemmer', 'russian-stemmer', 'romanian-stemmer', 'english-stemmer']) {
    vm.runInContext(readFileSync(`${VENDOR}${name}.js`, 'utf8'), page, { filename: `${name}.js` })
  }
  return page
}

/** Returns what a script in Python prints, as JSON; `input` is given to it as JSON. */
export function python(script, { args = [], input } = {}) {
  const options = { cwd: PROJECT, input: input === undefined ? undefined : JSON.stringify(input), maxBuffer: 2 ** 28, encoding: 'utf8' }
  return JSON.parse(execFileSync(PYTHON, [script, ...args], options))
}

/** Returns the payloads of every language, by name, that the folders of content have, laid over each other. */
export const payloadsOf = (...folders) => python('tests/js/payloads.py', { args: folders })

/** Returns a finder that has these payloads. */
export function finderWith(payloads) {
  const finder = createFinder(loadStemmers())
  Object.values(payloads).flatMap(Object.values).forEach(finder.add)
  return finder
}

/** Returns a finder that has everything in the folders. */
export const finderOf = (...folders) => finderWith(payloadsOf(...folders))
