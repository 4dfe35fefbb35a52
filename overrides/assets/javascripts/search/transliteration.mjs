/** Words written with the letters of another script, as people do in chats: «krichit», «4to», „șef” as „shef”. */

// Enough for any word of the base; a word that needs more is no word.
const MOST_STEPS = 400
const MOST_WORDS = 4
// From here on, a word whose beginning is known and whose end is not is worth a guess: «krichavshij».
const SURE = 3

/**
 * Returns, for each language that has a table, the function word → the words of its base that may be meant, the likeliest first.
 *
 * Chat spellings are ambiguous («c» is ц, к or с; ь is not written at all), so the word is not spelt out and then looked up: the spellings
 * are walked along the words that the base has.
 *
 * @param {import('./text.mjs').Language} language
 * @param {import('./text.mjs').Text} text
 * @returns {((word: string, index: import('./index.mjs').Index) => string[]) | null}
 */
export function createTransliteration(language, text) {
  const table = spellings(language.letters.transliteration ?? {}, text)
  if (table.size === 0) return null
  const longest = Math.max(...[...table.keys()].map((spelling) => spelling.length))

  /** Ways to go on from a place in the word: what it spells, and how many letters that takes. */
  function* ways(/** @type {string} */ word, /** @type {number} */ at) {
    for (let length = Math.min(longest, word.length - at); length > 0; length -= 1) {
      for (const letters of table.get(word.slice(at, at + length)) ?? []) yield { letters, length }
    }
    if (at < word.length) yield { letters: word[at], length: 1 }
    for (const letters of table.get('') ?? []) yield { letters, length: 0 }
  }

  function spell(/** @type {string} */ word) {
    let spelt = ''
    for (let at = 0; at < word.length; ) {
      const { letters, length } = /** @type {{ letters: string, length: number }} */ (ways(word, at).next().value)
      spelt += letters
      at += length
    }
    return spelt
  }

  return (word, index) => {
    const seen = new Set()
    const found = new Set()
    let best = { spelt: '', at: 0 }
    const step = (/** @type {string} */ spelt, /** @type {number} */ at) => {
      const key = `${at} ${spelt}`
      if (seen.has(key) || seen.size > MOST_STEPS || (spelt && !index.vocabulary.isStart(spelt))) return
      seen.add(key)
      if (at > best.at) best = { spelt, at }
      if (at === word.length) found.add(spelt)
      for (const { letters, length } of ways(word, at)) step(spelt + letters, at + length)
    }
    step('', 0)
    if (found.size === 0 && best.spelt.length >= SURE) found.add(best.spelt + spell(word.slice(best.at)))
    found.delete(word)
    return [...found].sort((a, b) => Number(Boolean(index.vocabulary.word(b))) - Number(Boolean(index.vocabulary.word(a)))).slice(0, MOST_WORDS)
  }
}

/**
 * Returns spelling → letters it may stand for, in folded letters; '' → letters that may be left out.
 *
 * @param {Record<string, string[]>} transliteration
 * @param {import('./text.mjs').Text} text
 */
function spellings(transliteration, text) {
  /** @type {Map<string, Set<string>>} */
  const table = new Map()
  for (const [letters, ways] of Object.entries(transliteration)) {
    for (const way of ways) {
      const spelling = text.fold(way)
      table.set(spelling, (table.get(spelling) ?? new Set()).add(text.fold(letters)))
    }
  }
  return table
}
