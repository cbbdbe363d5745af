import { describe, expect, it } from 'vitest'
import { runSteps } from '../../bin/house/run-steps.mjs'
import { whole } from '../../bin/house/steps.mjs'
import { tally } from '../../bin/house/tally.mjs'
import { checkout, furnish, run } from './checkout.ts'

const report = (...tests: readonly (readonly [status: string, fullName: string])[]) => ({
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: tests.map(([status, fullName]) => ({ status, fullName })) }],
})

const step = (name: string, ok: boolean, output: string) => whole(name, `about ${name}`, () => Promise.resolve({ ok, output }))

const told = async (always: boolean, ...steps: Parameters<typeof runSteps>[0]): Promise<{ ok: boolean; lines: readonly string[] }> => {
  const lines: string[] = []
  const ok = await runSteps(steps, always, (line) => lines.push(line))
  return { ok, lines }
}

describe('a run of steps', () => {
  it('goes on after a failure, shows what failed and ends with the counts', async () => {
    const { ok, lines } = await told(false, step('one', true, 'calm'), step('two', false, 'a wall\nis crossed'), step('three', true, ''))
    expect(ok).toBe(false)
    expect(lines).toEqual([
      expect.stringMatching(/^ok {5}one +about one +\d+\.\d s$/u),
      expect.stringMatching(/^FAILED two/u),
      '    a wall\n    is crossed',
      expect.stringMatching(/^ok {5}three/u),
      '2 passed, 1 failed',
    ])
  })

  it('is good only when nothing failed', async () => {
    expect((await told(false, step('one', true, ''))).ok).toBe(true)
  })

  it('shows figures also when all is well', async () => {
    expect((await told(true, step('one', true, '12 ms'))).lines).toContain('    12 ms')
  })
})

describe('counting tests', () => {
  it('counts what passed and failed', () => {
    expect(tally(report(['passed', 'a'], ['passed', 'b'], ['failed', 'c']), false)).toMatchObject({ passed: 2, failed: 1, skipped: 0 })
  })

  it('takes a run without tests for a failure', () => {
    expect(tally({ testResults: [] }, true)).toMatchObject({ passed: 0, failed: 1, notes: ['no test was run'] })
    expect(tally(undefined, true)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('takes a file that breaks before its tests for a failure', () => {
    const broken = { name: 'b.test.ts', status: 'failed', assertionResults: [] }
    expect(tally({ testResults: [...report(['passed', 'a']).testResults, broken] }, false)).toMatchObject({
      passed: 1,
      failed: 1,
      notes: ['broke before its tests: b.test.ts'],
    })
  })

  it('takes an error outside every test for a failure', () => {
    expect(tally(report(['passed', 'a']), false)).toMatchObject({ passed: 1, failed: 1 })
  })

  it('tells of a skip that gives its reason', () => {
    const name = 'keeps its rows (not run here: PostgreSQL is not installed)'
    expect(tally(report(['passed', 'a'], ['skipped', name]), true)).toEqual({
      passed: 1,
      failed: 0,
      skipped: 1,
      notes: [`skipped: ${name}`],
    })
  })

  it.each(['skipped', 'pending', 'todo'])('takes a %s test without a reason for a failure', (status) => {
    expect(tally(report(['passed', 'a'], [status, 'some day']), true)).toMatchObject({ passed: 1, failed: 1 })
  })
})

describe('npm run laws', () => {
  const CONFIG = `export default { test: { projects: [{ test: { name: 'laws', include: ['test/laws/**/*.test.ts'] } }] } }`
  const LAWS = `import { expect, it, test } from 'vitest'
it('holds with ' + process.env.ISCHIA_RUNS_FACTOR, () => {})
it('does not hold', () => expect(1).toBe(2))
it.skip('is not asked', () => {})
`

  const laws = async (files: Readonly<Record<string, string>>) => {
    const folder = checkout({ 'vitest.config.ts': CONFIG, ...files })
    await furnish(folder, ['vitest'])
    return run(folder, ['bin/check.mjs', 'laws'])
  }

  it('counts the tests that Vitest ran and fails with them', async () => {
    const { code, stdout } = await laws({ 'test/laws/a.test.ts': LAWS })
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 passed, 2 failed')
    expect(stdout).toContain('not run, and its name gives no reason: is not asked')
    expect(stdout).toContain('does not hold')
    expect(code).toBe(1)
  })

  it('fails when there are no laws', async () => {
    const { code, stdout } = await laws({})
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed')
    expect(code).toBe(1)
  })

  it('asks for ten times the runs', async () => {
    const { code, stdout } = await laws({ 'test/laws/a.test.ts': LAWS.replace('toBe(2)', 'toBe(1)').replace('.skip', '') })
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('3 passed, 0 failed')
    expect(code).toBe(0)
  })
})

describe('npm run bench', () => {
  it('says so when there is no bench yet', async () => {
    const folder = checkout({})
    await furnish(folder)
    const { code, stdout } = await run(folder, ['bin/check.mjs', 'bench'])
    expect(stdout).toBe('nothing to run yet for bench: bench/ holds no *.bench.ts file\n0 passed, 0 failed\n')
    expect(code).toBe(0)
  })

  it('prints the figure of each', async () => {
    const folder = checkout({ 'bench/plan.bench.ts': `const ms: number = 7\nconsole.log('plan: ' + ms + ' ms')` })
    await furnish(folder)
    expect((await run(folder, ['bin/check.mjs', 'bench'])).stdout).toMatch(/plan: 7 ms\n1 passed, 0 failed\n$/u)
  })
})

describe('the runner', () => {
  it('lists its commands when it is given none', async () => {
    const { code, stdout, stderr } = await run(checkout({}), ['bin/check.mjs'])
    expect(stderr).toContain('check|test|laws|faults|bench|generate|format')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '0 passed, 1 failed\n' })
  })
})
