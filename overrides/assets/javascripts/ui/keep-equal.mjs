/** Children replaced only where they differ: what stays is neither styled nor laid out again, and keeps the focus. */

/**
 * Makes the element's children equal to those given.
 *
 * @param {Element} parent
 * @param {Element[]} children
 * @param {boolean} [more] - will follow; what stands after these stays until then, so that nothing jumps
 */
export function keepEqual(parent, children, more = false) {
  children.forEach((child, i) => {
    const old = parent.children[i]
    if (!old) parent.append(child)
    else if (old !== child && !old.isEqualNode(child)) old.replaceWith(child)
  })
  while (!more && parent.children.length > children.length) parent.lastElementChild?.remove()
}
