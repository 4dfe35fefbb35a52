/** The little world of five situations in two languages, and what a finder that has it answers. */

import { finderOf, WORLD } from './world.mjs'

export const SWEARS = 'difficult-callers/caller-swears'
export const PARCEL = 'complaints-crises/parcel-lost'
export const DOUBTS = 'difficult-callers/caller-doubts'
export const HURRIES = 'inbound-call/caller-hurries'

export const finder = finderOf(WORLD)
export const search = (query, language = 'ru', options = {}) => finder.search(query, { language, ...options })
export const ids = (query, language, options) => search(query, language, options).hits.map(({ id }) => id)
export const first = (query, language, options) => ids(query, language, options)[0]
