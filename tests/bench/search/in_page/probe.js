/**
 * Runs before a page's own scripts and types in its field. `BENCH` stands before it: selectors of the engine, and the letter to type
 * as soon as the field listens.
 *
 * A keystroke is an `input` and a `keyup` event: Material listens to the latter, the others to the former.
 */
if (window === top && location.protocol !== 'about:') {
  const { field, region, hit, attribute, quiet, letter } = BENCH
  const SHOWN = 10
  const PATIENCE = 600_000

  let changed = -1
  let drawn = 0
  let frames = 0
  let watched = null

  /** Returns the time, in milliseconds since navigation began, when the next frame has been drawn; `look` is called before it is. */
  const frame = (look = () => {}) =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now())
      requestAnimationFrame(() => {
        look()
        port2.postMessage(null)
      })
    })

  async function draw() {
    frames += 1
    drawn = await frame()
    frames -= 1
  }

  function watch() {
    const $region = document.querySelector(region)
    if ($region === watched) return
    watched = $region
    const observer = new MutationObserver(() => {
      changed = performance.now()
      draw()
    })
    observer.observe($region, { subtree: true, childList: true, attributes: true, characterData: true })
  }

  /** Returns the names of the first situations shown, the best first. */
  function names() {
    const shown = [...document.querySelectorAll(hit)].slice(0, SHOWN).filter((element) => element.checkVisibility())
    return shown.map((element) => new URL(element.getAttribute(attribute), location.href).pathname.split('/').filter(Boolean).pop())
  }

  function put($field, value) {
    $field.value = value
    $field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    $field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }))
  }

  /** Puts a query into the field; returns what it brought, the milliseconds until the frame that shows it, and those of the script under the key. */
  async function press(value) {
    watch()
    const started = performance.now()
    draw()
    put(document.querySelector(field), value)
    const script = performance.now() - started
    const complete = () => (quiet ? performance.now() - Math.max(changed, started) >= quiet : changed >= started)
    do {
      await frame()
      if (performance.now() - started > PATIENCE) throw new Error(`«${value}» was not answered`)
    } while (frames || !complete())
    return { names: names(), ms: drawn - started, script }
  }

  async function firstHit() {
    for (;;) {
      let found = false
      const time = await frame(() => (found = names().length > 0))
      if (found) return time
      if (time > PATIENCE) throw new Error(`«${letter}» brought nothing`)
    }
  }

  /** Types `letter` when the field is there and something listens to it, or else when the page has loaded; returns both times. */
  const first = new Promise((done, fail) => {
    if (!letter) return
    let typed = 0
    const type = () => {
      if (typed) return
      typed = performance.now()
      const $field = document.querySelector(field)
      $field.focus()
      put($field, letter)
      firstHit().then((shown) => done({ typed, shown }), fail)
    }
    const { addEventListener } = EventTarget.prototype
    EventTarget.prototype.addEventListener = function (kind, ...rest) {
      addEventListener.call(this, kind, ...rest)
      if (['input', 'keyup'].includes(kind) && this instanceof Element && this.matches(field)) setTimeout(type)
    }
    addEventListener.call(window, 'load', () => setTimeout(type))
  })

  window.bench = {
    first,
    /** Types a query letter by letter into the empty field; returns each answer. */
    async type(query) {
      const $field = document.querySelector(field)
      $field.focus()
      if ($field.value) await press('')
      const letters = [...query]
      const answers = []
      for (let count = 1; count <= letters.length; count += 1) answers.push(await press(letters.slice(0, count).join('')))
      return answers
    },
  }
}
