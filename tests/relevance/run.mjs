/** Asks the finder that ships every query of the lists here and prints how many found what was expected, by kind and language. */

import { readFileSync } from 'node:fs'

import { CONTENT, finderWith, payloadsOf } from '../js/world.mjs'

/** `sample`: a sample of how the finder is judged. `added`: written by people who had seen neither it nor the entries; what `EVIDENCE` was fitted to. */
export const SETS = ['sample', 'added']

/**
 * Returns the queries of a set that count: controls, and those of whose situations at least one exists.
 *
 * @param {string} set
 * @param {Set<string>} names - of the situations that exist
 */
export function readQueries(set, names) {
  return ['ru', 'ro'].flatMap((language) =>
    readFileSync(new URL(`${set}.${language}.tsv`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split('\t'))
      .map(([kind, query, expected = '']) => ({ language, kind, query, expected: expected.split(' ').filter((name) => names.has(name)) }))
      .filter(({ kind, expected }) => kind === 'control' || expected.length > 0),
  )
}

/** Returns each query with the place of the first situation expected among its hits, from 1; 0 if it did not come. Of a control, 1 means nothing came. */
export function ask(finder, queries) {
  return queries.map((each) => {
    const names = finder.search(each.query, { language: each.language }).hits.map(({ id }) => nameOf(id))
    const place = each.kind === 'control' ? Number(names.length === 0) : names.findIndex((name) => each.expected.includes(name)) + 1
    return { ...each, names, place }
  })
}

export const nameOf = (/** @type {string} */ id) => id.split('/').pop() ?? id

/** Returns the names of all situations. */
export const namesOf = (payloads) => new Set(Object.values(payloads).flatMap(({ names }) => names.situations.map(({ id }) => nameOf(id))))

/** Returns the share of the answers that came among the first so many. */
export const recall = (answers, most) => answers.filter(({ place }) => place > 0 && place <= most).length / answers.length

function print(set, answers) {
  const wanted = answers.filter(({ kind }) => kind !== 'control')
  const rows = [...new Set(answers.map(({ kind }) => kind))].map((kind) => [kind, answers.filter((each) => each.kind === kind)])
  const languages = ['ru', 'ro'].map((language) => [`all ${language}`, wanted.filter((each) => each.language === language)])
  console.log(`${set.padEnd(18)} asked   first   in three`)
  for (const [name, asked] of [...rows, ...languages, ['all', wanted]]) {
    const share = (most) => `${Math.round(100 * recall(asked, most))} %`
    console.log(name.padEnd(18), String(asked.length).padStart(5), share(1).padStart(7), share(3).padStart(10))
  }
  for (const { language, kind, query, names, expected, place } of answers.filter((each) => each.place !== 1)) {
    console.log(`${place ? `place ${place}` : 'lost'}: ${language} ${kind} «${query}» wants ${expected.join(', ') || 'nothing'}; came ${names.slice(0, 3).join(', ') || 'nothing'}`)
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const payloads = payloadsOf(CONTENT)
  const finder = finderWith(payloads)
  for (const set of process.argv.length > 2 ? process.argv.slice(2) : ['sample']) print(set, ask(finder, readQueries(set, namesOf(payloads))))
}
