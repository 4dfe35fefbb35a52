/** The query in the address: one step of history from the page to its results, however many letters are typed. */

const WAIT = 300

/**
 * Returns the address of the finder. Only the home shows the query (`?q=`); other pages keep their own address.
 *
 * @param {import('../shared/config.mjs').Config} config
 * @param {(query: string) => void} onReturn - the reader went back or forward to another query, or to none
 */
export function createAddress({ kind, detached }, onReturn) {
  if (detached) return { query: () => '', settle() {}, write() {} }
  const home = kind === 'home'
  let timer = 0
  let pending = ''
  let latest = ''
  /** Going back takes the browser a while, in which somebody may type on. */
  let leaving = false
  /** Whether the step on which the query stands was made here, so that leaving it is going back. */
  const stepped = () => Boolean(history.state?.stepped)
  const now = () => history.state?.query ?? (home ? new URL(location.href).searchParams.get('q') : null) ?? ''

  function address(/** @type {string} */ query) {
    const url = new URL(location.href)
    if (home && query) url.searchParams.set('q', query)
    else if (home) url.searchParams.delete('q')
    return url
  }

  /** Whoever leaves before the hand has rested must find the whole query on coming back. */
  function settle() {
    if (pending) history.replaceState({ ...history.state, query: pending }, '', address(pending))
    pending = ''
  }

  /** Writes the query down: the first letter makes a step, the next ones change it when the hand rests. */
  function write(/** @type {string} */ query) {
    clearTimeout(timer)
    pending = ''
    latest = query
    if (leaving) return
    if (query && !now()) history.pushState({ query, stepped: true }, '', address(query))
    else if (query) {
      pending = query
      timer = window.setTimeout(settle, WAIT)
    } else if (stepped()) {
      leaving = true
      history.back()
    } else if (now()) history.replaceState(null, '', address(''))
  }

  addEventListener('popstate', () => {
    if (!leaving) return onReturn(now())
    leaving = false
    if (latest) write(latest)
  })

  return { query: now, settle, write }
}
