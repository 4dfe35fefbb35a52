/** Interface words in the page's language, with its own plural forms. */

/**
 * Returns the function that looks words up. A word that is missing shows its key, and is reported: a button must not vanish for it.
 *
 * @param {Record<string, string | Record<string, string>>} strings
 * @param {string} language
 * @returns {Words}
 */
export function createWords(strings, language) {
  const plural = new Intl.PluralRules(language)
  /** The plural form of each count that was asked for: to ask `Intl` takes a tenth of a millisecond, under every key. @type {Map<number, Intl.LDMLPluralRule>} */
  const forms = new Map()

  function formOf(/** @type {number} */ count) {
    const form = forms.get(count) ?? plural.select(count)
    forms.set(count, form)
    return form
  }

  return (key, values = {}) => {
    const form = strings[key]
    if (form === undefined) {
      console.error(`i18n: “${key}” has no words in ${language}`)
      return key
    }
    const words = typeof form === 'string' ? form : (form[formOf(Number(values.count ?? 0))] ?? form.other)
    return words.replace(/\{(\w+)\}/g, (slot, name) => String(values[name] ?? slot))
  }
}

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Words */
