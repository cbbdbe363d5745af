/**
 * @typedef {{ passed: number, failed: number, skipped: number, notes: string[] }} Tally
 * @typedef {{ status: string, fullName: string }} Test
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Test[] }} TestFile
 * @typedef {{ testResults: TestFile[] }} Report
 */

/** A test that is not run must say so in its name: `… (not run here: PostgreSQL is not installed)`. */
const REASON = /\(not run here: [^)]+\)$/u

/** @param {Test} test */
const outcome = ({ status, fullName }) => {
  if (status === 'passed' || status === 'failed') return status
  return REASON.test(fullName) ? 'skipped' : 'without-reason'
}

/**
 * Counts what a run of Vitest did. No test at all, a file that broke before its tests, and a skip that gives no reason are
 * failures: each of them looks like success in a summary.
 * @param {Report | undefined} report Vitest's JSON report; undefined when it wrote none
 * @param {boolean} ended whether Vitest itself called the run a success
 * @returns {Tally}
 */
export const tally = (report, ended) => {
  const files = report?.testResults ?? []
  const tests = files.flatMap((file) => file.assertionResults)
  /** @param {string} kind */
  const of = (kind) => tests.filter((test) => outcome(test) === kind)
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'))
  const notes = [
    ...of('skipped').map((test) => `skipped: ${test.fullName}`),
    ...of('without-reason').map((test) => `not run, and its name gives no reason: ${test.fullName}`),
    ...broken.map((file) => `broke before its tests: ${file.name}`),
    ...(tests.length === 0 ? ['no test was run'] : []),
  ]
  const counted = of('failed').length + of('without-reason').length + broken.length + (tests.length === 0 ? 1 : 0)
  const failed = counted === 0 && !ended ? 1 : counted
  return { passed: of('passed').length, failed, skipped: of('skipped').length, notes }
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {string} the closing line of a run
 */
export const closingLine = (tallies) => {
  /** @param {'passed' | 'failed' | 'skipped'} kind */
  const sum = (kind) => tallies.reduce((total, one) => total + one[kind], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`
}
