/** What the same keys write in another layout. */

/**
 * Returns one table for each pair of layouts of different languages, built from the rows in `_language.yml` by the place of the key.
 *
 * @param {Record<string, import('./text.mjs').Language>} languages
 * @returns {Layout[]}
 */
export function createLayouts(languages) {
  const keyboards = Object.keys(languages)
    .sort()
    .flatMap((language) => (languages[language].letters.keyboards ?? []).map((rows) => ({ language, keys: rows.join('') })))
  return keyboards.flatMap((typed) =>
    keyboards
      .filter((meant) => meant.language !== typed.language && meant.keys.length === typed.keys.length)
      .map((meant) => ({ language: meant.language, keys: new Map(pairs(typed.keys, meant.keys)) })),
  )
}

/**
 * Returns the text as the other layout would have written it; null if it has a letter that no key of the layout gives.
 *
 * @param {string} text
 * @param {Layout} layout
 * @returns {string | null}
 */
export function retype(text, { keys }) {
  const letters = [...text.normalize('NFC').toLowerCase()]
  if (letters.some((letter) => LETTER.test(letter) && !keys.has(letter))) return null
  return letters.map((letter) => keys.get(letter) ?? letter).join('')
}

const LETTER = /\p{L}/u

function pairs(/** @type {string} */ typed, /** @type {string} */ meant) {
  return [...typed].map((key, place) => /** @type {[string, string]} */ ([key, meant[place]]))
}

/**
 * @typedef {object} Layout
 * @property {string} language - the language that was meant
 * @property {Map<string, string>} keys - the sign that was typed → the sign that was meant
 */
