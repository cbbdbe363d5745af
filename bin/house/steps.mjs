import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'
import { tally } from './tally.mjs'
import { programOf, runTool } from './tool.mjs'

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {{ name: string, says: string, run: () => Promise<{ tally: Tally, output: string }> }} Step
 */

/** How many times the runs of `npm test` each law gets in `npm run laws`. */
const LAWS_FACTOR = '10'

/**
 * A step that passes or fails as a whole.
 * @param {string} name
 * @param {string} says what it checks
 * @param {() => Promise<import('./tool.mjs').Ran>} run
 * @returns {Step}
 */
export const whole = (name, says, run) => ({
  name,
  says,
  run: async () => {
    const { ok, output } = await run()
    return { tally: { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, notes: [] }, output }
  },
})

/** How many times the runs of `npm test` each fault gets in `npm run faults`: 2,000 kills where the tests have 200. */
const FAULTS_FACTOR = '10'

/** Where faults are made: kills, power cuts, calls of the kernel that fail. */
const FAULTS = ['test/faults']

/** @param {string} file */
const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/**
 * A step that counts the tests of one project of vitest.config.ts.
 * @param {string} project
 * @param {string} says
 * @param {Readonly<Record<string, string>>} [environment]
 * @param {readonly string[]} [only] folders; all of the project where none is given
 * @returns {Step}
 */
const tests = (project, says, environment, only = []) => ({
  name: project,
  says,
  run: async () => {
    const file = join(ROOT, 'build', 'tests', `${project}.json`)
    rmSync(file, { force: true })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const strict = ['--allowOnly=false', '--update=none']
    const { ok, output } = await runTool(programOf('vitest'), ['run', '--project', project, ...reporters, ...strict, ...only], environment)
    return { tally: tally(readReport(file), ok), output }
  },
})

/** @param {string} config */
const tsc = (config) => runTool(programOf('typescript', 'tsc'), ['--pretty', 'false', '-p', config])

/** @returns {Step[]} */
const checks = () => [
  whole('types', 'all code has consistent types', () => tsc('tsconfig.json')),
  whole('pure', 'the pure layers need neither Node nor a browser', () => tsc('tsconfig.pure.json')),
  whole('lint', 'the rules of .oxlintrc.json hold', () => runTool(programOf('oxlint'), ['--deny-warnings'])),
  whole('format', 'every file is formatted alike', () => runTool(programOf('oxfmt'), ['--check'])),
  whole('walls', 'no import crosses a wall of the layers', () => runTool(join(ROOT, 'bin', 'walls.mjs'))),
  whole('dead code', 'no file, export or dependency is unused', () => runTool(programOf('knip'), ['--no-progress'])),
  tests('unit', 'tests beside the code, of the house and of faulty packs'),
]

/** @returns {Step[]} */
const suites = () => [
  tests('laws', 'what must hold for every client, on random ones'),
  tests('suites', 'statements, published cases and worked examples'),
]

/** @returns {Step[]} */
const benches = () => {
  const folder = join(ROOT, 'bench')
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.ts')) : []
  return files.sort().map((name) => whole(name.replace('.bench.ts', ''), 'a figure', () => runTool(join(folder, name))))
}

/** What each command of `npm run` does. */
export const COMMANDS = {
  check: { steps: checks, shows: 'failures' },
  test: { steps: () => [...checks(), ...suites()], shows: 'failures' },
  laws: {
    steps: () => [tests('laws', `the laws with ${LAWS_FACTOR} times the runs`, { ISCHIA_RUNS_FACTOR: LAWS_FACTOR })],
    shows: 'failures',
  },
  faults: {
    steps: () => [tests('suites', `faults, ${FAULTS_FACTOR} times as many`, { ISCHIA_RUNS_FACTOR: FAULTS_FACTOR }, FAULTS)],
    shows: 'everything',
  },
  bench: { steps: benches, shows: 'everything' },
  generate: {
    steps: () => [whole('generated files', 'writes what is made from code and pack', () => runTool(join(ROOT, 'bin', 'generate.ts')))],
    shows: 'everything',
  },
  format: { steps: () => [whole('format', 'formats every file', () => runTool(programOf('oxfmt'), ['--write']))], shows: 'failures' },
}
