/** What MiniSearch is told, when the index is made and when it is asked. */

const LETTERS = { ё: 'е', ă: 'a', â: 'a', î: 'i', ș: 's', ş: 's', ț: 't', ţ: 't' }

export const options = {
  fields: ['title', 'aliases', 'queries', 'text'],
  storeFields: ['title', 'url'],
  processTerm: (term) => term.normalize('NFC').toLowerCase().replace(/[ёăâîșşțţ]/g, (letter) => LETTERS[letter]),
  searchOptions: { prefix: true, fuzzy: (term) => term.length > 3 && 0.34, boost: { title: 4, aliases: 4, queries: 4 } },
}
