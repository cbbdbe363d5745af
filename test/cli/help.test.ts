import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS, COMMAND_NAMES } from '#cli/command-line/commands.ts'
import { readCall } from '#cli/command-line/call.ts'
import { EXAMPLES } from '#cli/help/examples.ts'
import { run } from '#cli/run.ts'
import type { Edges } from '#cli/edges.ts'
import { PROJECT, edgesWith, ischia } from '../support/command-line.ts'

class TouchedError extends Error {}

const untouched = (): never => {
  throw new TouchedError('help read something')
}

/** Edges that fail when anything of the world is touched. */
const SEALED: Edges = { ...edgesWith(), readText: untouched, readFolder: untouched, foldersIn: untouched, writeText: untouched }

describe('help', () => {
  it('is printed without a command, with --help, -h and help, and reads nothing', async () => {
    const pages = await Promise.all([[], ['--help'], ['-h'], ['help']].map((line) => run(line, SEALED)))
    expect(new Set(pages.map(({ out }) => out)).size).toBe(1)
    expect(pages.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    for (const name of COMMAND_NAMES) expect(pages[0]?.out).toContain(`  ${name} `)
  })

  it.each(COMMAND_NAMES)('on %s fits 80 columns and tells the exit codes', async (name) => {
    const { out, code } = await run([...name.split(' '), '--help'], SEALED)
    expect(code).toBe(0)
    expect(out.split('\n').filter((line) => Array.from(line).length > 80)).toEqual([])
    expect(out).toContain('Exit codes')
  })

  it.each(COMMAND_NAMES.filter((name) => name !== 'help'))('on %s is the same both ways, with every option and example', async (name) => {
    const words = name.split(' ')
    const { out } = await run(['help', ...words], SEALED)
    expect((await run([...words, '--help'], SEALED)).out).toBe(out)
    for (const option of COMMANDS[name].options) expect(out).toContain(`--${option}`)
    for (const { line } of EXAMPLES[name]) expect(out).toContain(line)
  })

  it('tells the version', async () => {
    expect((await ischia(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u)
  })
})

describe('every example of help', () => {
  const lines = Object.values(EXAMPLES).flatMap((examples) => examples.map(({ line }) => line))

  it.each(lines)('%s is a command line that is accepted', (line) => {
    const [program, ...words] = line.replace(/ [<>] \S+$/u, '').split(' ')
    expect(program).toBe('ischia')
    expect(readCall(words).kind).not.toBe('refuse')
  })

  it('names files that are there, or such as anybody would have', () => {
    const files = lines.flatMap((line) => line.match(/packs\/\S+/gu) ?? [])
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => !existsSync(join(PROJECT, file)))).toEqual([])
  })
})
