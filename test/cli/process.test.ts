import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PlanShape } from '#cli/output/documents.ts'
import { ProblemsShape } from '#cli/output/problems.ts'
import { PROJECT } from '../support/command-line.ts'

const RUNNER = 'packs/sciatica/cases/runner-piriformis-five-months.yaml'

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const environment = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:npm_|VITEST|INIT_CWD|NODE_|FORCE_COLOR|NO_COLOR)/iu.test(name))
  return { ...Object.fromEntries(own), ...more }
}

const start = async (program: string, args: readonly string[], input = '', more: Readonly<Record<string, string>> = {}): Promise<Ended> => {
  const child = spawn(process.execPath, [join(PROJECT, program), ...args], { cwd: PROJECT, env: environment(more) })
  const printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text
    })
  }
  child.stdin.end(input)
  await once(child, 'close')
  return { code: child.exitCode, ...printed }
}

const main = (args: readonly string[], input?: string, more?: Readonly<Record<string, string>>): Promise<Ended> =>
  start('src/main.ts', args, input, more)

describe('the program, as a process of its own,', () => {
  it('prints the plan of a runner through the starter, the disposition first, in 80 columns, without colour', async () => {
    const { code, stdout, stderr } = await start('bin/ischia.mjs', ['plan', RUNNER])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n')[0]).toBe('GO WITH CARE · no medical urgency')
    expect(stdout).toContain('Session: 60 minutes')
    expect(stdout.split('\n').filter((line) => Array.from(line).length > 80)).toEqual([])
    expect(stdout).not.toContain('\u001B')
  })

  it('reads a client from standard input, JSON as well as YAML', async () => {
    const yaml = readFileSync(join(PROJECT, RUNNER), 'utf8')
    const { stdout } = await main(['plan', '-', '--json'], yaml)
    const { plan } = PlanShape.parse(JSON.parse(stdout))
    expect(plan?.presentation.id).toBe('deep-gluteal')
    const json = JSON.stringify({ pack: 'sciatica', today: '2026-11-22', facts: { 'rf-ces-saddle': 'yes' } })
    expect((await main(['screen', '-'], json)).stdout).toContain('STOPPED · emergency now')
  })

  it('refuses what it cannot read with exit code 2, on standard error only', async () => {
    const { code, stdout, stderr } = await main(['plan', '-'], 'pack: sciatica\ntoday: 2026-11-22\nfacts: { agee: 40 }\n')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('standard input:3:10 ISC-CLIENT-008 there is no fact agee')
    expect(stderr).toContain('age')
  })

  it('tells machines in JSON what it cannot read', async () => {
    const { code, stdout, stderr } = await main(['screen', 'no-such-file.yaml', '--json'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(ProblemsShape.parse(JSON.parse(stderr)).problems.map(({ code }) => code)).toEqual(['ISC-CLI-010'])
  })

  it('uses colour where it is asked for, and none where both are asked', async () => {
    expect((await main(['help'], '', { FORCE_COLOR: '1' })).stdout).toContain('\u001B[1m')
    expect((await main(['help'], '', { NO_COLOR: '1' })).stdout).not.toContain('\u001B')
  })

  it('prints help without a command', async () => {
    const { code, stdout } = await main([])
    expect(code).toBe(0)
    expect(stdout).toContain('ischia plan')
  })

  it('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [join(PROJECT, 'src/main.ts'), 'facts'], { cwd: PROJECT, env: environment({}) })
    const errors: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
    child.stdout.destroy()
    await once(child, 'close')
    expect({ code: child.exitCode, errors }).toEqual({ code: 0, errors: [] })
  })
})
