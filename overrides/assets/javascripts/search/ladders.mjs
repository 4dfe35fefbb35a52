/** Which situations follow one another: the steps of the ladder on which a hit stands. */

/**
 * Returns the steps of the first ladder on which the hit stands; none where it stands on no ladder. The current one is that of the phrase that
 * matched, else the first on which the situation stands.
 *
 * @param {Step[][]} ladders
 * @param {{ id: string, match: { approved: number | null } }} hit
 * @returns {Climbed | null}
 */
export function stepsOf(ladders, { id, match }) {
  const steps = ladders.find((each) => each.some((step) => step.id === id))
  if (!steps) return null
  const said = match.approved === null ? -1 : steps.findIndex((step) => step.id === id && step.phrase === Number(match.approved) + 1)
  return { steps, current: said < 0 ? steps.findIndex((step) => step.id === id) : said }
}

/** @typedef {{ id: string, label: string, phrase?: number }} Step - `phrase`: number of the approved phrase, from 1 */
/** @typedef {{ steps: Step[], current: number }} Climbed */
