/** The form of the repository, filled in with what was written down. */

/**
 * Returns the address of the form in the language of the case.
 *
 * @param {string} proposal - address of the form as the page has it
 * @param {import('../shared/mine.mjs').Case} written
 */
export function sendAddress(proposal, { query, words, page, language }) {
  const url = new URL(proposal)
  const form = url.searchParams.get('template') ?? ''
  url.searchParams.set('template', form.replace(/^[^-]+/, language))
  url.searchParams.set('title', query)
  url.searchParams.set('query', query)
  url.searchParams.set('trigger', [words, page].filter(Boolean).join('\n\n'))
  return url.href
}
