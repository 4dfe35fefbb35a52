/** Where a word stands, as one number: which part of the base, and which of its words. A list of them is then a plain list of small integers. */

// Words of a part at most; what stands further back in a text is counted as standing here.
const WIDE = 1024

export const placeOf = (/** @type {number} */ part, /** @type {number} */ word) => part * WIDE + Math.min(word, WIDE - 1)

export const partAt = (/** @type {number} */ place) => Math.floor(place / WIDE)

export const wordAt = (/** @type {number} */ place) => place % WIDE
