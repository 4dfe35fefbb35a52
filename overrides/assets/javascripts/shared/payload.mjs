/** Files that the build made of the content: asked for, and read when they are needed. */

export const ask = (/** @type {import('./config.mjs').Config} */ config, /** @type {string} */ address) => fetch(config.address(address))

/**
 * Returns what the file holds. Situations travel as columns, which are fewer bytes, and come as rows.
 *
 * @param {Response | Promise<Response>} asked
 */
export async function read(asked) {
  const response = await asked
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  const { situations, ...rest } = await response.json()
  return { ...rest, situations: rows(situations) }
}

/** Of a name, the values of all situations in their order; 0 for those that have none. @type {(columns: Record<string, unknown[]>) => any[]} */
function rows(columns) {
  const all = (Object.values(columns)[0] ?? []).map(() => /** @type {Record<string, unknown>} */ ({}))
  for (const [name, values] of Object.entries(columns)) values.forEach((value, i) => value !== 0 && (all[i][name] = value))
  return all
}
