/** How many slips of the hand lie between two words. */

/**
 * Returns the number of letters added, dropped, changed or swapped with a neighbour (optimal string alignment), or `most` + 1 as soon as it
 * must be more than `most`.
 *
 *          к  у  р  ь  е  р
 *       0  1  2  3  4  5  6
 *    к  1  0  1  2  …          each cell: slips between what is above and what is to the left;
 *    у  2  1  0  1  …          only cells within `most` of the diagonal can matter
 *
 * @param {string} a
 * @param {string} b
 * @param {number} most
 * @returns {number}
 */
export function distance(a, b, most) {
  let before = /** @type {number[]} */ ([])
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cell = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cell = Math.min(cell, before[j - 2] + 1)
      row.push(cell)
      if (cell < least) least = cell
    }
    if (least > most) return most + 1
    before = above
    above = row
  }
  return Math.min(above[b.length], most + 1)
}
