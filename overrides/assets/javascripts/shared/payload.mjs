/** Files that the build made of the content: asked for, and read when they are needed. */

export const ask = (/** @type {import('./config.mjs').Config} */ config, /** @type {string} */ address) => fetch(config.address(address))

/**
 * Returns what the file holds.
 *
 * @param {Response | Promise<Response>} asked
 */
export async function read(asked) {
  const response = await asked
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  return response.json()
}
