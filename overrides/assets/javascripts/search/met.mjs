/** Parts that were met → the situations they are of, in columns: a large base has two thousand of them under a key. */

/**
 * Returns the situations that were met, in the order in which they were, each known by its place in these columns.
 *
 * @param {import('./found.mjs').Found} found
 * @param {number} words - of the query
 * @param {import('./index.mjs').Index} index
 * @param {number[]} boosts - of the fields
 */
export function bySituation({ count: all, parts, best, clauses }, words, { ids, places }, boosts) {
  const most = Math.min(all, ids.length)
  const metAt = new Int32Array(ids.length)
  const met = {
    count: 0,
    /** Of each, its number in the index. */
    numbers: new Int32Array(most),
    /** Of each and each word of the query, how well it was found: its reading's boost times its field's. */
    values: new Float64Array(most * words),
    /** Of each and each word, the number, from 1, of the clause that found it so; 0, if none did. */
    by: new Int32Array(most * words),
    /** Of each, its first part and its last one, as places on the workplace; and of each part the next one, from 1, of the same situation. */
    first: new Int32Array(most),
    last: new Int32Array(most),
    next: new Int32Array(all),
    /** Of each, its best part. */
    top: new Int32Array(most),
    scores: new Float64Array(most),
  }
  for (let part = 0; part < all; part += 1) {
    const number = places.situation[parts[part]]
    const boost = boosts[places.field[parts[part]]]
    let at = metAt[number] - 1
    if (at < 0) {
      at = met.count
      met.count += 1
      metAt[number] = met.count
      met.numbers[at] = number
      met.first[at] = part
      met.top[at] = part
    } else met.next[met.last[at]] = part + 1
    met.last[at] = part
    for (let word = 0; word < words; word += 1) {
      const clause = best[part * words + word]
      const value = clause === 0 ? 0 : clauses[clause - 1].boost * boost
      if (value > met.values[at * words + word]) {
        met.values[at * words + word] = value
        met.by[at * words + word] = clause
      }
    }
  }
  return met
}

/** Returns the parts of one of them, as places on the workplace. @type {(met: Met, at: number) => number[]} */
export function partsOf({ first, next }, at) {
  const parts = []
  for (let part = first[at]; part >= 0; part = next[part] - 1) parts.push(part)
  return parts
}

/** @typedef {ReturnType<typeof bySituation>} Met */
