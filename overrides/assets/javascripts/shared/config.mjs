/** What the build says about this page; read once. */

import { need } from './errors.mjs'

/**
 * Returns the configuration that `partials/config.html` wrote.
 *
 * @param {Document} [page]
 * @returns {Config}
 */
export function readConfig(page = document) {
  const config = JSON.parse(need('config', '#playbook-config', page).textContent ?? '')
  const root = new URL(`${config.root.replace(/\/$/, '')}/`, page.baseURI)
  return { ...config, address: (path) => new URL(path, root).href }
}

/**
 * @typedef {object} Config
 * @property {'home' | 'category' | 'situation' | 'page' | 'chooser' | 'missing' | 'drill'} kind
 * @property {string} language
 * @property {boolean} offline - whether the site is to be kept on the device
 * @property {string} home - address of the language's finder
 * @property {Record<string, Record<'names' | 'phrases', string>>} indexes - language → addresses of the finder's payloads, from the root of the site
 * @property {string} [drill] - on the page of the drill: address of the customer's words, from the root of the site
 * @property {Record<string, { quotes: [string, string] }>} styles - house style of each language
 * @property {Record<string, string>} categories
 * @property {Record<string, string>} audiences
 * @property {Record<string, string>} directions
 * @property {string[]} operators - the audiences who have a customer on the line
 * @property {Record<string, string | Record<string, string>>} strings - of the interface, those that scripts say
 * @property {(path: string) => string} address - a path from the root of the site, made absolute
 */
