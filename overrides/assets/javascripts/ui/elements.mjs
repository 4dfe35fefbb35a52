/** Elements made from data: text is always text, never markup. */

const SVG = 'http://www.w3.org/2000/svg'

/**
 * Returns an element with attributes and children. An attribute that is `false` or `undefined` is left out; `true` stands without a value.
 *
 * @param {string} name - tag and classes: `p.playbook-said`
 * @param {Record<string, string | number | boolean | undefined | null>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const made = empty(name)
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== false && value !== undefined && value !== null) made.setAttribute(key, value === true ? '' : String(value))
  }
  for (const child of children) if (child !== null && child !== undefined && child !== false) made.append(child)
  return made
}

/** Elements without anything in them; a copy costs less than to take the name apart. @type {Map<string, HTMLElement>} */
const empties = new Map()

/** @type {(name: string) => HTMLElement} */
function empty(name) {
  let made = empties.get(name)
  if (made === undefined) {
    const [tag, ...classes] = name.split('.')
    made = document.createElement(tag)
    if (classes.length) made.className = classes.join(' ')
    empties.set(name, made)
  }
  return /** @type {HTMLElement} */ (made.cloneNode(false))
}

/** Icons that were made once; a copy costs a third. @type {Map<string, Element>} */
const icons = new Map()

/**
 * Returns an icon of the page's sprite, `partials/icons.html`.
 *
 * @param {string} name
 */
export function icon(name) {
  const made = icons.get(name) ?? draw(name)
  icons.set(name, made)
  return made.cloneNode(true)
}

function draw(/** @type {string} */ name) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'playbook-icon')
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `#playbook-${name}`)
  svg.append(use)
  return svg
}
