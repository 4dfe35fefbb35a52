/** Children replaced only where they differ: what stays is neither styled nor laid out again, and keeps the focus. */

/**
 * Makes the element's children, from a place on, equal to those given.
 *
 * @param {Element} parent
 * @param {Element[]} children
 * @param {number} [from]
 */
export function keepEqual(parent, children, from = 0) {
  children.forEach((child, i) => {
    const old = parent.children[from + i]
    if (!old) parent.append(child)
    else if (!old.isEqualNode(child)) old.replaceWith(child)
  })
  while (parent.children.length > from + children.length) parent.lastElementChild?.remove()
}
