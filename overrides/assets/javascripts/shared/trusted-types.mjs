/** Where the browser asks for it: a script is loaded from this site only, and text never becomes markup or code. */

const types = /** @type {{ trustedTypes?: { createPolicy: (name: string, rules: object) => void } }} */ (globalThis).trustedTypes

types?.createPolicy('default', {
  createScriptURL: (/** @type {string} */ address) => {
    if (new URL(address, document.baseURI).origin !== origin) throw new TypeError(`${address} is not of this site`)
    return address
  },
})
