/** What the tests share: the libraries that ship, and content as Python writes it for the browser. */

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { finderWith as finderOfPayloads, loadStemmers as load } from '../../hooks/playbook/finding.mjs'

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))
// The one that runs the tests, else the project's own.
const PYTHON = process.env.PLAYBOOK_PYTHON ?? [`${PROJECT}.venv/bin/python`].find(existsSync) ?? 'python3'

export const WORLD = 'tests/fixtures/docs'
export const ENGLISH = 'tests/fixtures/english'
export const CONTENT = 'docs'

/** Returns the stemmers of all languages as a page has them. */
export const loadStemmers = () => load(['russian', 'romanian', 'english'])

/** Returns what a script in Python prints, as JSON; `input` is given to it as JSON. */
export function python(script, { args = [], input } = {}) {
  const options = { cwd: PROJECT, input: input === undefined ? undefined : JSON.stringify(input), maxBuffer: 2 ** 28, encoding: 'utf8' }
  return JSON.parse(execFileSync(PYTHON, [script, ...args], options))
}

/** Returns the payloads of every language, by name, that the folders of content have, laid over each other. */
export const payloadsOf = (...folders) => python('tests/js/payloads.py', { args: folders })

/** Returns a finder that has these payloads, of languages by name. */
export const finderWith = (payloads) => finderOfPayloads(Object.values(payloads).flatMap(Object.values))

/** Returns a finder that has everything in the folders. */
export const finderOf = (...folders) => finderWith(payloadsOf(...folders))
