/** The first of many. */

/**
 * Returns the first so many in an order; of a base's two thousand answers forty are looked at, and only those are sorted.
 *
 * @template T
 * @param {T[]} all
 * @param {number} most
 * @param {(a: T, b: T) => number} compare
 * @returns {T[]}
 */
export function firstOf(all, most, compare) {
  const first = all.slice(0, most).sort(compare)
  for (let i = most; i < all.length; i += 1) {
    if (compare(all[i], first[most - 1]) >= 0) continue
    let at = most - 1
    while (at > 0 && compare(all[i], first[at - 1]) < 0) at -= 1
    first.splice(at, 0, all[i])
    first.pop()
  }
  return first
}
