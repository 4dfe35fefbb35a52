/** The stem of a word, by the same Snowball algorithm that made the index. */

/**
 * Returns the function word → stem for an index in one language; each word is stemmed once.
 *
 * A word is stemmed by the index's own language if it is in that language's script, else by the first language, by code, with that script,
 * else not at all: `search.py` does the same.
 *
 * @param {Record<string, import('./text.mjs').Language>} languages
 * @param {string} code - language of the index
 * @param {Record<string, any>} stemmers - holds Snowball's constructors by their names, as `globalThis` does: `RussianStemmer`
 * @returns {(word: string) => string}
 */
export function createStem(languages, code, stemmers) {
  const order = Object.keys(languages).sort((a, b) => Number(b === code) - Number(a === code) || (a < b ? -1 : 1))
  const scripts = order.filter((key) => languages[key].letters.script).map((key) => ({
    letter: new RegExp(`^\\p{Script=${capital(languages[key].letters.script)}}`, 'u'),
    stem: stemFunction(languages[key].stemmer, stemmers),
  }))
  /** @type {Map<string, string>} */
  const known = new Map()
  return (word) => {
    let stem = known.get(word)
    if (stem === undefined) {
      stem = (scripts.find(({ letter }) => letter.test(word))?.stem ?? String)(word)
      known.set(word, stem)
    }
    return stem
  }
}

/**
 * @param {string} name
 * @param {Record<string, any>} stemmers
 * @returns {(word: string) => string}
 */
function stemFunction(name, stemmers) {
  if (!name) return String
  const Stemmer = stemmers[`${capital(name)}Stemmer`]
  if (!Stemmer) throw new Error(`search: the stemmer “${name}” is not loaded; load vendor/${name}-stemmer.js first`)
  const stemmer = new Stemmer()
  return (word) => stemmer.stemWord(word)
}

const capital = (/** @type {string} */ name) => name[0].toUpperCase() + name.slice(1)
