/** What is said in other words: the groups of `_synonyms.yml`. A term of a group is one to three words, in any form. */

/**
 * Returns a thesaurus without groups.
 *
 * @param {import('./vocabulary.mjs').Vocabulary} vocabulary - learns every word of the groups, so that beginnings and slips of them are understood too
 */
export function createThesaurus(vocabulary) {
  /** First stem of a term → the terms that begin so. @type {Map<string, Term[]>} */
  const terms = new Map()

  /** Function words inside a term say nothing: „30 de minute” is typed without „de” as well. */
  function stemsOf(/** @type {string[]} */ forms) {
    const words = forms.map(vocabulary.take)
    const meant = words.filter(({ meaning }) => meaning === 1)
    return (meant.length ? meant : words).map(({ stem }) => stem.name)
  }

  return {
    /**
     * @param {Partial<Record<Kind, string[][]>>} groups
     * @param {(text: string) => string[]} split
     */
    take(groups, split) {
      for (const [kind, ofKind] of /** @type {[Kind, string[][]][]} */ (Object.entries(groups))) {
        for (const group of ofKind) {
          const members = group.map((text) => /** @type {Term} */ ({ kind, stems: stemsOf(split(text)), others: [] }))
          for (const member of members) {
            member.others = members.filter((other) => other !== member)
            terms.set(member.stems[0], [...(terms.get(member.stems[0]) ?? []), member])
          }
        }
      }
    },
    /** Returns the terms whose first word has this stem. */
    startingWith: (/** @type {string} */ stem) => terms.get(stem) ?? [],
  }
}

/** @typedef {'equal' | 'derived' | 'synonyms'} Kind */
/** @typedef {{ kind: Kind, stems: string[], others: Term[] }} Term */
