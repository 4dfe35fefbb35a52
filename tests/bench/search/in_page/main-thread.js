/**
 * Runs before a page's own scripts and puts workers on the main thread, each in a frame of its own: Chromium's throttling of the
 * processor does not slow a worker down (tried in 156: “only supported for pages, not workers”). Classic workers only.
 */
if (window === top) {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super()
      const url = new URL(address, document.baseURI)
      const $frame = document.createElement('iframe')
      $frame.hidden = true
      document.documentElement.append($frame)
      const inside = $frame.contentWindow
      inside.importScripts = (...scripts) => scripts.forEach((script) => inside.eval(read(new URL(script, url))))
      inside.postMessage = (data) => this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }))
      this.ready = fetch(url).then((response) => response.text()).then((code) => inside.eval(code))
      this.inside = inside
    }

    postMessage(data) {
      this.ready.then(() => this.inside.dispatchEvent(new this.inside.MessageEvent('message', { data: structuredClone(data) })))
    }

    terminate() {
      this.inside.frameElement.remove()
    }
  }

  function read(address) {
    const request = new XMLHttpRequest()
    request.open('GET', address, false)
    request.send()
    return request.responseText
  }
}
