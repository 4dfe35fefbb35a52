/** Files that the build made of the content: asked for, and read when they are needed. */

export const ask = (/** @type {import('./config.mjs').Config} */ config, /** @type {string} */ address) => fetch(config.address(address))

/**
 * Returns what the file holds: a list of which each value has a line, what is said of all situations, then some situations a line. They travel as
 * columns, which are fewer bytes, and come as rows.
 *
 * @param {Response | Promise<Response>} asked
 * @param {() => Promise<void> | void} pause - is waited for after each line
 */
export async function read(asked, pause = () => {}) {
  const response = await asked
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  const lines = linesOf(/** @type {ReadableStream<Uint8Array>} */ (response.body))
  const { value: together } = await lines.next()
  const payload = { ...valueOf(together.slice(1)), situations: [] }
  for await (const line of lines) {
    payload.situations.push(...rows(valueOf(line)))
    await pause()
  }
  return payload
}

/** Yields the lines of a file as they come: five million letters at once take a slow processor a quarter of a second. @type {(body: ReadableStream<Uint8Array>) => AsyncGenerator<string>} */
async function* linesOf(body) {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let line = ''
  for (;;) {
    const { value, done } = await reader.read()
    const [first, ...others] = decoder.decode(value, { stream: !done }).split('\n')
    line += first
    for (const next of others) {
      yield line
      line = next
    }
    if (done) return yield line
  }
}

/** A line ends with the list's comma or bracket. */
const valueOf = (/** @type {string} */ line) => JSON.parse(line.slice(0, -1))

/** Of a name, the values of all situations in their order; 0 for those that have none. @type {(columns: Record<string, unknown[]>) => any[]} */
function rows(columns) {
  const all = (Object.values(columns)[0] ?? []).map(() => /** @type {Record<string, unknown>} */ ({}))
  for (const [name, values] of Object.entries(columns)) values.forEach((value, i) => value !== 0 && (all[i][name] = value))
  return all
}
