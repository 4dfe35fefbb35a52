/** The words of a base in their order, so that those that begin alike stand together. */

/**
 * Returns the words with what can be asked of them.
 *
 * @param {string[]} forms - sorted by code unit, as `sort` does
 */
export function createVocabulary(forms) {
  /** First place at which a word that begins so could stand. */
  function place(/** @type {string} */ prefix) {
    let low = 0
    let high = forms.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (forms[middle] < prefix) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    forms,
    isStart: (/** @type {string} */ prefix) => forms[place(prefix)]?.startsWith(prefix) ?? false,
    startingWith(/** @type {string} */ prefix) {
      const start = place(prefix)
      let end = start
      while (end < forms.length && forms[end].startsWith(prefix)) end += 1
      return forms.slice(start, end)
    },
  }
}
