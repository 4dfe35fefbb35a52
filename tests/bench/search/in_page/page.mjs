/** The smallest page that can search: a field and a list of links. */

/**
 * Answers every letter in the field with the situations that `search` finds, drawn all at once.
 *
 * @param {(query: string) => Promise<{ url: string, title: string }[]> | { url: string, title: string }[]} search
 */
export function mount(search) {
  const $query = document.querySelector('#query')
  const $answer = document.querySelector('#answer')
  let asked = 0

  $query.addEventListener('input', async () => {
    const number = ++asked
    const query = $query.value.trim()
    const hits = query ? await search(query) : []
    if (number !== asked) return
    $answer.replaceChildren(...hits.map(item))
    // So that an answer can be seen even where it is the same list as before.
    $answer.dataset.answered = String(number)
  })
}

/** Languages of the site, the page's own first. */
export const languages = JSON.parse(document.documentElement.dataset.languages)

/** Returns a promise of what `load` brings, begun when the browser has nothing better to do. */
export const whenIdle = (load) => new Promise((done) => addEventListener('load', () => requestIdleCallback(() => done(load()), { timeout: 2000 })))

function item({ url, title }) {
  const $link = document.createElement('a')
  $link.href = url
  $link.textContent = title
  const $item = document.createElement('li')
  $item.append($link)
  return $item
}
