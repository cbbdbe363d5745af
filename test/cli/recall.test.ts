import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ProblemsShape } from '#cli/output/problems.ts'
import { RecallShape } from '#cli/output/recall.ts'
import type { RecallLine, RecallOutput } from '#cli/output/recall.ts'
import { ischia } from '../support/command-line.ts'
import { EDITS, tinyFolder } from '../support/edited-packs.ts'
import type { TextEdit } from '../support/edited-packs.ts'
import { BEFORE, clientLine, recallLines } from '../support/recalls.ts'
import { temporaryTree } from '../support/temporary.ts'

interface Recalled {
  readonly code: number
  readonly lines: readonly RecallLine[]
  readonly output: RecallOutput
}

const recallOf = async (text: string | Buffer, ...edits: readonly TextEdit[]): Promise<Recalled> => {
  const folder = temporaryTree({})
  const [clients, out] = [join(folder, 'clients'), join(folder, 'out.ndjson')]
  writeFileSync(clients, text)
  const ran = await ischia(['recall', '--from', BEFORE, '--to', tinyFolder(...edits), clients, '-o', out, '--json'])
  expect(ran.err).toBe('')
  return { code: ran.code, lines: recallLines(readFileSync(out, 'utf8')), output: RecallShape.parse(JSON.parse(ran.out)) }
}

const NUMB = clientLine('numb', { 'rf-numb-hand': 'yes' })
const THIN = clientLine('thin', { 'blood-thinner': 'yes' })
const HOT = clientLine(7, { 'rf-hot-joint': 'yes' })
const WELL = clientLine('well')

describe('ischia recall', () => {
  it('finds nobody where nothing changed that concerns them, and ends with exit code 0', async () => {
    const { code, lines, output } = await recallOf([NUMB, THIN, HOT, WELL].join('\n'), EDITS.allergyInOtherWords)
    expect([code, lines]).toEqual([0, []])
    expect([output.clients, output.same]).toEqual([4, 4])
  })

  it('tells who is stricter, by which rule, through which change, and ends with exit code 1', async () => {
    const { code, lines, output } = await recallOf([WELL, NUMB, HOT].join('\n'), EDITS.numbIsUrgent)
    expect(code).toBe(1)
    expect(lines).toMatchObject([
      {
        kind: 'client',
        id: 'numb',
        line: 2,
        move: 'stricter',
        before: { status: 'go-with-care', urgency: 'routine-gp', complete: true },
        after: { status: 'paused', urgency: 'urgent-within-2-weeks', complete: true },
        comes: ['paused'],
        causes: [{ kind: 'rule', id: 'rf-numb-hand', move: 'stricter', entries: ['red-flags/rf-numb-hand'] }],
      },
    ])
    expect(output).toMatchObject({
      clients: 3,
      same: 2,
      stricter: 1,
      paused: 1,
      causes: [{ id: 'rf-numb-hand', title: 'Numb hand', stricter: 1 }],
    })
  })

  it('tells who is looser, and who may be worked on again', async () => {
    const { lines, output } = await recallOf(THIN, EDITS.thinnerIsCare)
    expect(lines).toMatchObject([{ id: 'thin', move: 'looser', comes: ['freed'] }])
    expect(output).toMatchObject({ looser: 1, freed: 1, recheck: 0 })
  })

  it('tells whose plan has to be checked again, and which limits moved', async () => {
    const cleared = clientLine('cleared', {
      'blood-thinner': { answer: 'yes', on: '2026-11-01' },
      clearances: [{ names: ['blood-thinner'], by: 'doctor', on: '2026-11-10' }],
    })
    const { lines, output } = await recallOf([cleared, THIN].join('\n'), EDITS.thinnerIsLighter)
    expect(lines.map((line) => (line.kind === 'client' ? [line.id, line.move, line.limits, line.comes] : []))).toEqual([
      ['cleared', 'stricter', ['pressure'], ['recheck']],
    ])
    expect([output.recheck, output.same]).toEqual([1, 1])
  })

  it('tells a question that has to be answered now', async () => {
    const { lines } = await recallOf(WELL, {
      file: 'facts/person.yaml',
      from: 'who: therapist, unanswered: absent, group: hands',
      to: 'who: therapist, unanswered: absent, mandatory: yes, group: hands',
    })
    expect(lines).toMatchObject([
      {
        id: 'well',
        move: 'stricter',
        after: { complete: false },
        causes: [{ kind: 'question', id: 'irritability', entries: ['facts/irritability'] }],
      },
    ])
  })

  it('skips lines that cannot be read, tells each in its place with number and code, and counts them', async () => {
    const bad = ['{"pack":', clientLine('x', { 'rf-hot-jiont': 'no' }), '[]', clientLine('y', { age: 400 }), `"${'x'.repeat(1_100_000)}"`]
    const { code, lines, output } = await recallOf([NUMB, ...bad, '', '  ', NUMB].join('\r\n'), EDITS.numbIsUrgent)
    expect(code).toBe(1)
    expect(lines.map((line) => (line.kind === 'client' ? line.line : [line.line, line.code]))).toEqual([
      1,
      [2, 'ISC-CLI-040'],
      [3, 'ISC-CLIENT-008'],
      [4, 'ISC-CLIENT-006'],
      [5, 'ISC-CLIENT-010'],
      [6, 'ISC-CLI-043'],
      9,
    ])
    expect([output.clients, output.stricter, output.skipped.lines]).toEqual([2, 2, 5])
    expect(output.skipped.codes).toEqual({
      'ISC-CLI-040': 1,
      'ISC-CLI-043': 1,
      'ISC-CLIENT-006': 1,
      'ISC-CLIENT-008': 1,
      'ISC-CLIENT-010': 1,
    })
  })

  it('ends with exit code 1 where nobody moved and a line was skipped', async () => {
    expect((await recallOf(`${WELL}\nnothing`)).code).toBe(1)
  })

  it('unpacks gzip by its first bytes, also in several parts, and passes over the mark some editors leave', async () => {
    const text = `\uFEFF${NUMB}\n${WELL}\n`
    const packed = Buffer.concat([gzipSync(text), gzipSync(`${NUMB}\n`)])
    const plain = await recallOf(`${text}${NUMB}\n`, EDITS.numbIsUrgent)
    const unpacked = await recallOf(packed, EDITS.numbIsUrgent)
    expect(unpacked.lines.map(({ line }) => line)).toEqual([1, 3])
    expect({ ...unpacked.output, files: [] }).toEqual({ ...plain.output, files: [] })
  })

  it('takes an answer that only one version asks for as no fault, and one that neither asks as one', async () => {
    const asked: TextEdit = {
      file: 'facts/safety.yaml',
      from: '- { id: is-tingling',
      to: '- { id: wf-new, name: New, ask: Is it new?, reason: For the test., group: safety, dossier: demo/2, source: [T1] }\n- { id: is-tingling',
    }
    const { output, lines } = await recallOf(
      [clientLine('new', { 'wf-new': 'yes' }), clientLine('no', { 'wf-newer': 'yes' })].join('\n'),
      asked,
    )
    expect([output.clients, output.skipped.codes]).toEqual([1, { 'ISC-CLIENT-008': 1 }])
    expect(lines.map(({ kind, line }) => [kind, line])).toEqual([['skipped', 2]])
  })

  it('reads standard input', async () => {
    const out = join(temporaryTree({}), 'out.ndjson')
    const line = ['recall', '--from', BEFORE, '--to', tinyFolder(EDITS.numbIsUrgent), '-o', out]
    const { code, out: page } = await ischia(line, `${NUMB}\n${WELL}\n`)
    expect(code).toBe(1)
    expect(recallLines(readFileSync(out, 'utf8'))).toMatchObject([{ file: 'standard input', line: 1, id: 'numb' }])
    expect(page).toContain('2 clients screened with both')
    expect(page).toMatch(/1 {2}now paused: no hands-on work until it is cleared/u)
    expect(page).toContain('Numb hand: 1 stricter')
  })

  it.each([
    ['no packs', [], ['ISC-CLI-003', 'ISC-CLI-003']],
    ['a checkpoint without an output', ['--from', BEFORE, '--to', BEFORE, '--checkpoint', 'c'], ['ISC-CLI-044']],
    ['a file that is not there', ['--from', BEFORE, '--to', BEFORE, 'no-such-file', BEFORE], ['ISC-CLI-010', 'ISC-CLI-011']],
    ['a number of clients that is none', ['--from', BEFORE, '--to', BEFORE, '--every', '0'], ['ISC-CLI-007']],
    ['a place that cannot be written', ['--from', BEFORE, '--to', BEFORE, '-', '-o', join(BEFORE, 'no', 'out')], ['ISC-CLI-014']],
  ])('refuses %s with exit code 2', async (_, words, codes) => {
    const { code, err } = await ischia(['recall', ...words, '--json'])
    expect(code).toBe(2)
    expect(ProblemsShape.parse(JSON.parse(err)).problems.map((problem) => problem.code)).toEqual(codes)
  })

  it('tells up to which line a damaged file could be read', async () => {
    const folder = temporaryTree({})
    const packed = gzipSync(Array.from({ length: 3_000 }, (_, at) => clientLine(at)).join('\n'))
    writeFileSync(join(folder, 'half.gz'), packed.subarray(0, packed.length / 2))
    const { code, err } = await ischia(['recall', '--from', BEFORE, '--to', BEFORE, join(folder, 'half.gz'), '-o', join(folder, 'out')])
    expect(code).toBe(2)
    expect(err).toMatch(/half\.gz\s+cannot\s+be\s+read\s+beyond\s+line\s+\d+/u)
    expect(recallLines(readFileSync(join(folder, 'out'), 'utf8'))).toEqual([])
  })
})
