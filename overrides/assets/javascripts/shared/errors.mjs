/** Errors that name the part and what it lacks, and a way to mount parts so that a broken one does not stop the rest. */

export class ElementError extends Error {
  /**
   * @param {string} part
   * @param {string} selector
   */
  constructor(part, selector) {
    super(`${part}: no element matches ${selector}`)
    this.name = 'ElementError'
  }
}

/**
 * Returns the element, or says which part lacks which.
 *
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} part
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {E}
 */
export function need(part, selector, root = document) {
  const element = root.querySelector(selector)
  if (!element) throw new ElementError(part, selector)
  return /** @type {E} */ (element)
}

/**
 * Returns the element that scripts know by this name.
 *
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} part
 * @param {string} name - value of `data-playbook`
 * @param {ParentNode} [root]
 * @returns {E}
 */
export const hook = (part, name, root = document) => need(part, `[data-playbook="${name}"]`, root)

/**
 * Returns what the part returns; a part that fails is reported and left out.
 *
 * @template T
 * @param {() => T} part
 * @returns {T | undefined}
 */
export function mount(part) {
  try {
    return part()
  } catch (error) {
    console.error(error)
    return undefined
  }
}
