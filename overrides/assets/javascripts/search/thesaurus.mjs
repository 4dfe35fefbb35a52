/** What is said in other words: the groups of `_synonyms.yml`. A term of a group is one to three stems. */

/**
 * Returns a thesaurus without groups.
 *
 * @param {import('./vocabulary.mjs').Vocabulary} vocabulary - learns the stems of the groups, so that beginnings and slips of their words are understood too
 */
export function createThesaurus(vocabulary) {
  /** First stem of a term → the terms that begin so. @type {Map<string, Term[]>} */
  const terms = new Map()

  return {
    take(/** @type {Partial<Record<Kind, string[]>>} */ groups) {
      for (const [kind, ofKind] of /** @type {[Kind, string[]][]} */ (Object.entries(groups))) {
        for (const group of ofKind) {
          const members = group.split(',').map((term) => /** @type {Term} */ ({ kind, stems: term.split(' '), others: [] }))
          for (const member of members) {
            member.stems.forEach(vocabulary.takeStem)
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
