/** The order in which findings count: the one table of readings, fields and readers. Everything is a share of 1. */

/** How a typed word was read; `equal`, `derived`, `synonyms` multiply the reading from which the thesaurus started. The last two are readings of the whole query, and multiply what its words are worth. */
export const READINGS = {
  exact: 1,
  equal: 0.95,
  stem: 0.9,
  spacing: 0.85,
  derived: 0.7,
  prefix: 0.62,
  synonyms: 0.54,
  root: 0.55,
  typo: 0.45,
  layout: 0.42,
  translit: 0.4,
}

/** Where a word was found. */
export const FIELDS = {
  code: 1.2,
  title: 1.1,
  aliases: 1,
  queries: 0.85,
  cues: 0.65,
  forbidden: 0.74,
  trigger: 0.45,
  approved: 0.52,
  rest: 0.45,
}

/** Fields that somebody wrote so that the situation be found. */
export const NAMING_FIELDS = ['title', 'aliases', 'queries', 'cues']

/** Fields for guesses (prefixes of four letters and more, typos): in `rest` and in codes a guess is noise. */
export const GUESS_FIELDS = [...NAMING_FIELDS, 'trigger', 'approved', 'forbidden']

/** What a function word is worth beside a word that means something. */
export const STOP_WORD = 0.25

/** A situation that matched only in a language which is not the reader's. */
export const OTHER_LANGUAGE = 0.8

/** Whom a situation is for, the best of its audiences counts: the operator on the line is in more of a hurry than who trains or is called. */
export const AUDIENCES = { 'support-agent-written': 0.95, 'shop-consultant': 0.9, 'team-lead': 0.9, 'called-person': 0.7, customer: 0.7 }

/** One slip in a short word leaves less of it to recognise: a typo's boost loses this much of the share of letters that are wrong. */
export const SLIP = 1

/** What a part's words count for: half for standing in it, the rest for standing close and for the part saying little else. */
export const SHARES = { there: 0.4, close: 0.15, whole: 0.42 }

/** How much of a situation's score comes from its best single part (a title, an alias, a phrase), where the words stand together. */
export const TOGETHER = 0.7

/** From this value on a word counts as found; below (in `rest`, by a guess inside a phrase) only in part. */
export const FULL = 0.7

/**
 * A query is answered when one situation is evidence enough that it is about something in the base: by how well its words were found apart, how much of the
 * query stands in one part (`share`) and in another one too (`second`), how much of the part was typed (`whole`), how many of the words were had at all,
 * less by guesses (`slips`). Fitted to 680 queries and 140 about other things, `tests/relevance/added.*`: seven of eight of what can be found stay, one of
 * twenty-three of the others.
 */
export const EVIDENCE = { enough: 1.38, apart: 0.7, share: 0.6, second: 0.5, whole: 0.8, had: 0.3, slips: -0.6 }

/** Situations with less than this share of the best score are left out. */
export const TAIL = 0.15

/** Share of the query that must stand in a phrase, and of the phrase in the query, to say that this very phrase was meant. */
export const PHRASE = { query: 0.6, phrase: 0.5 }

/** What a situation counts for these readers. */
export const readerBoost = (/** @type {string[]} */ audience) => (audience.length ? Math.max(...audience.map((each) => AUDIENCES[each] ?? 1)) : 1)
