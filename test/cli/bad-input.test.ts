import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ProblemsShape } from '#cli/output/problems.ts'
import { ischia } from '../support/command-line.ts'
import { temporaryTree } from '../support/temporary.ts'

const client = (facts: string): string => `pack: sciatica\ntoday: 2026-11-22\nfacts: ${facts}\n`

interface Faulty {
  readonly what: string
  readonly text: string
  readonly code: string
  readonly place?: string
  readonly nearest?: string
}

const FAULTY: readonly Faulty[] = [
  { what: 'an unknown fact', text: client('{ rf-ces-sadle: yes }'), code: 'ISC-CLIENT-008', place: '3:10', nearest: 'rf-ces-saddle' },
  { what: 'a word that is no answer', text: client('{ rf-ces-saddle: ye }'), code: 'ISC-CLIENT-009', place: '3:25', nearest: 'yes' },
  { what: 'text where a number belongs', text: client('{ age: old }'), code: 'ISC-CLIENT-009', place: '3:15' },
  { what: 'a number out of range', text: client('{ age: 300 }'), code: 'ISC-CLIENT-010', place: '3:15' },
  { what: 'a day to come', text: client('{ episode-start: 2031-01-01 }'), code: 'ISC-CLIENT-011', place: '3:25' },
  { what: 'an unknown place', text: client('{ pain-map: [gluteal-lef] }'), code: 'ISC-CLIENT-012', place: '3:21', nearest: 'gluteal-left' },
  { what: 'an unknown field', text: `${client('{}')}goal: [sleep]\n`, code: 'ISC-CLIENT-007', place: '4:1', nearest: 'goals' },
  {
    what: 'a pack nobody has',
    text: 'pack: sciatcia\ntoday: 2026-11-22\nfacts: {}\n',
    code: 'ISC-CLI-020',
    place: '1:7',
    nearest: 'sciatica',
  },
  {
    what: 'a pack that is a way out of the folder',
    text: 'pack: ../..\ntoday: 2026-11-22\nfacts: {}\n',
    code: 'ISC-CLI-020',
    place: '1:7',
  },
  { what: 'no pack', text: 'today: 2026-11-22\nfacts: {}\n', code: 'ISC-CLIENT-021', place: '1:1' },
  { what: 'what is not YAML', text: 'pack: [sciatica\ntoday: }', code: 'ISC-CLIENT-001' },
  { what: 'JSON that breaks off', text: '{ "pack": "sciatica", "facts": {', code: 'ISC-CLIENT-001' },
  { what: 'nothing', text: '   \n', code: 'ISC-CLIENT-003' },
  { what: 'bytes that are no text', text: 'pack: \u0000\u0001\u0002', code: 'ISC-CLIENT-004' },
  { what: 'more than a client file may hold', text: `# ${'x'.repeat(1_000_001)}`, code: 'ISC-CLIENT-002' },
  { what: 'far more than a client file may hold', text: 'x'.repeat(4_000_001), code: 'ISC-CLI-012' },
  { what: 'a thousand levels', text: `facts: ${'['.repeat(1_000)}${']'.repeat(1_000)}`, code: 'ISC-CLIENT-005' },
]

describe.each(FAULTY)('$what', ({ text, code, place, nearest }) => {
  it('is refused with its code, place, nearest name and next step, and exit code 2', async () => {
    const { out, err, code: exit } = await ischia(['plan', '-', '--json'], text)
    expect({ out, exit }).toEqual({ out: '', exit: 2 })
    const [first] = ProblemsShape.parse(JSON.parse(err)).problems
    expect(first?.code).toBe(code)
    expect(first?.file).toBe('standard input')
    expect(`${first?.line}:${first?.column}`).toContain(place ?? ':')
    expect(first?.nearest).toBe(nearest)
    expect(first?.next).not.toBe('')
  })

  it('is told to people in lines that fit', async () => {
    const { err } = await ischia(['screen', '-'], text)
    expect(err).toContain(code)
    expect(err).toMatch(/^ {2}next {6}\S/mu)
    expect(err.split('\n').filter((line) => Array.from(line).length > 80)).toEqual([])
  })
})

describe('a client file', () => {
  it('is refused as a whole for a single faulty value, all of them told together in reading order', async () => {
    const { err } = await ischia(['screen', '-', '--json'], client('{ age: 300, rf-ces-saddle: perhaps, agee: 3 }'))
    const { problems } = ProblemsShape.parse(JSON.parse(err))
    expect(problems.map(({ code }) => code)).toEqual(['ISC-CLIENT-010', 'ISC-CLIENT-009', 'ISC-CLIENT-008'])
  })

  it('that is not there, is a folder, or cannot be opened is told as what it is', async () => {
    const folder = temporaryTree({ 'here.yaml': '' })
    mkdirSync(join(folder, 'inside'))
    const codes = async (name: string): Promise<readonly string[]> => {
      const { err } = await ischia(['screen', join(folder, name), '--json'])
      return ProblemsShape.parse(JSON.parse(err)).problems.map(({ code }) => code)
    }
    expect(await codes('gone.yaml')).toEqual(['ISC-CLI-010'])
    expect(await codes('inside')).toEqual(['ISC-CLI-011'])
    expect(await codes('here.yaml/more.yaml')).toEqual(['ISC-CLI-010'])
  })

  it('cannot send commands to the terminal through its problems', async () => {
    const { err } = await ischia(['screen', '-'], client('{ "\\u009b31mred": yes }'))
    expect(err).toContain('?31mred')
    expect(err.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})

describe('a command line', () => {
  it.each([
    { line: ['pln', 'x.yaml'], code: 'ISC-CLI-001', nearest: 'plan' },
    { line: ['pack'], code: 'ISC-CLI-001' },
    { line: ['pack', 'chek', 'x'], code: 'ISC-CLI-001', nearest: 'pack check' },
    { line: ['help', 'scren'], code: 'ISC-CLI-001', nearest: 'screen' },
    { line: ['plan', 'x.yaml', '--jsno'], code: 'ISC-CLI-002', nearest: '--json' },
    { line: ['screen', 'x.yaml', '--minutes', '60'], code: 'ISC-CLI-002' },
    { line: ['plan', 'x.yaml', '--minutes'], code: 'ISC-CLI-003' },
    { line: ['plan', 'x.yaml', '--json=yes'], code: 'ISC-CLI-004' },
    { line: ['plan'], code: 'ISC-CLI-005' },
    { line: ['plan', 'x.yaml', 'y.yaml'], code: 'ISC-CLI-006' },
    { line: ['plan', 'x.yaml', '--minutes', '50'], code: 'ISC-CLI-007' },
    { line: ['plan', 'x.yaml', '--minutes=-30'], code: 'ISC-CLI-007' },
  ])('$line is refused before anything is read', async ({ line, code, nearest }) => {
    const { out, err, code: exit } = await ischia([...line, '--json'])
    const { problems } = ProblemsShape.parse(JSON.parse(err))
    expect({ out, exit, codes: problems.map((problem) => problem.code) }).toEqual({ out: '', exit: 2, codes: [code] })
    expect(problems[0]?.nearest).toBe(nearest)
  })
})
