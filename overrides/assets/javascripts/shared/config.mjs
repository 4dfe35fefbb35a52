/** What the build says about this page; read once. */

import { need } from './errors.mjs'

/**
 * Returns the configuration that `partials/config.html` wrote.
 *
 * @param {Document} [page]
 * @returns {Config}
 */
export function readConfig(page = document) {
  const $config = need('config', '#playbook-config', page)
  const config = JSON.parse($config.textContent ?? '')
  const here = $config.dataset.address ?? location.origin + location.pathname
  const root = new URL(`${config.root.replace(/\/$/, '')}/`, here)
  return { ...config, here, detached: Boolean($config.dataset.address), address: (path) => new URL(path, root).href }
}

/**
 * @typedef {object} Config
 * @property {'home' | 'category' | 'situation' | 'page' | 'chooser' | 'missing' | 'drill'} kind
 * @property {string} language
 * @property {boolean} offline - whether the site is to be kept on the device
 * @property {string} home - address of the language's finder
 * @property {Record<string, Record<'names' | 'phrases', string>>} indexes - language → addresses of the finder's payloads, from the root of the site
 * @property {string} [drill] - on the page of the drill: address of the customer's words, from the root of the site
 * @property {Record<string, { quotes: [string, string], name: string }>} styles - house style of each language, and what its speakers call it
 * @property {Record<string, string>} categories
 * @property {Record<string, string>} audiences
 * @property {Record<string, string>} directions
 * @property {string[]} operators - the audiences who have a customer on the line
 * @property {{ felt: number, warn: number, limit: number, ask: string, over: string }} [clock] - marks of a wait in seconds, and addresses from the root
 * @property {Record<string, string | Record<string, string>>} strings - of the interface, those that scripts say
 * @property {Record<'timer' | 'floating' | 'lists', string>} scripts - those that are fetched when they are needed, from the root of the site
 * @property {string} here - address of the page, without query and fragment
 * @property {boolean} detached - whether the page stands in a window that has no address (floating.mjs)
 * @property {(path: string) => string} address - a path from the root of the site, made absolute
 */
