/** Where words stand one after the other. */

// How many words may stand between two that were looked for side by side: „jumătate de oră” has one.
const GAP = 1

/**
 * Returns a function that looks for stems side by side, and one that makes it forget what it has found.
 *
 * @param {import('./vocabulary.mjs').Vocabulary} vocabulary
 * @param {import('./places.mjs').Places} columns
 */
export function createSequence(vocabulary, columns) {
  /** A group of the thesaurus is looked for at every letter that is typed. @type {Map<string, number[]>} */
  const known = new Map()

  /** @type {(names: string[]) => number[]} */
  function find(names) {
    const [first, ...rows] = names.map((name) => vocabulary.stem(name)?.words ?? [])
    return first.flatMap(({ places }) => places.flatMap((start) => follow(start, rows)))
  }

  /** @type {(start: number, rows: import('./words.mjs').Word[][]) => number[]} */
  function follow(start, rows) {
    const run = [start]
    for (const row of rows) {
      const next = after(run[run.length - 1], row)
      if (next === 0) return []
      run.push(next)
    }
    return run
  }

  /** Returns the next place, in the same part, of any of the words; 0, which follows nothing, if there is none. @type {(place: number, words: import('./words.mjs').Word[]) => number} */
  function after(place, words) {
    const { partAt, wordAt, count } = columns
    for (let next = place + 1; next <= place + 1 + GAP && next < count && partAt[next] === partAt[place]; next += 1) {
      if (words.some(({ number }) => number === wordAt[next])) return next
    }
    return 0
  }

  return {
    /** Returns the places where stems stand one after the other; those of a later one may stand more than once. */
    sequence(/** @type {string[]} */ names) {
      const key = names.join(' ')
      const places = known.get(key) ?? find(names)
      known.set(key, places)
      return places
    },
    forget: () => known.clear(),
  }
}
