import { closingLine } from './tally.mjs'

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./tally.mjs').Tally} Tally
 */

/** @param {string} text */
const indented = (text) => text.trimEnd().replaceAll(/^/gmu, '    ')

/**
 * Runs one step and tells how it went: a line, and its output where that helps.
 * @param {Step} step
 * @param {boolean} always whether its output is shown even when it passes
 * @param {(line: string) => void} tell
 * @returns {Promise<Tally>}
 */
const runStep = async ({ name, says, run }, always, tell) => {
  const start = Date.now()
  const { tally, output } = await run()
  const seconds = `${((Date.now() - start) / 1000).toFixed(1)} s`.padStart(8)
  tell(`${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${says.padEnd(58)} ${seconds}`)
  for (const note of tally.notes) tell(`       ${note}`)
  if ((always || tally.failed > 0) && output.trim() !== '') tell(indented(output))
  return tally
}

/**
 * Runs all steps, also after one that fails, and ends with the line `N passed, N failed`.
 * @param {readonly Step[]} steps
 * @param {boolean} always whether output is shown also of steps that pass
 * @param {(line: string) => void} tell
 * @returns {Promise<boolean>} whether nothing failed
 */
export const runSteps = async (steps, always, tell) => {
  /** @type {Tally[]} */
  const tallies = []
  for (const step of steps) {
    // One after the other, so that the seconds of a step are its own.
    // oxlint-disable-next-line eslint/no-await-in-loop
    tallies.push(await runStep(step, always, tell))
  }
  tell(closingLine(tallies))
  return tallies.every(({ failed }) => failed === 0)
}
