import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PackMutateShape } from '#cli/output/pack-mutate.ts'
import type { PackMutateOutput } from '#cli/output/pack-mutate.ts'
import { PROJECT, ischia } from '../support/command-line.ts'
import { temporaryTree } from '../support/temporary.ts'

const TINY = join(PROJECT, 'test', 'packs', 'tiny')

/** The shoulder pack with one more statement, which says the row of nut allergy again. */
const restating = (): string => {
  const folder = temporaryTree({})
  cpSync(TINY, folder, { recursive: true })
  const statement = `- id: OWN-201
  kind: state
  restates: true
  says: With a nut allergy the system must never output nut oil.
  cases:
    - when: nut-allergy
      then: { status: go-with-care, products: [nut-oil] }
  dossier: demo/2
  source: [T1]
`
  writeFileSync(join(folder, 'safety', 'own.yaml'), statement)
  return folder
}

const mutated = async (...words: readonly string[]): Promise<{ readonly output: PackMutateOutput; readonly code: number }> => {
  const { out, code } = await ischia(['pack', 'mutate', ...words, '--json'])
  return { output: PackMutateShape.parse(JSON.parse(out)), code }
}

describe('ischia pack mutate', () => {
  it('tells the score, and each weaker rule that nothing notices, and ends with exit code 1 below 95 of 100', async () => {
    const { out, code } = await ischia(['pack', 'mutate', TINY, '--only', 'blood-thinner'])
    expect(code).toBe(1)
    expect(out).toMatch(/restriction +\d+ +\d+ +0 +0 +1 +\d+ +9\d(?:\.\d)? %/u)
    expect(out).toMatch(/Noticed by nothing\n +blood-thinner: look-at-skin is no longer asked for/u)
    expect(out).toMatch(/of 100 weaker red flags, combinations and restrictions are\s+noticed by/u)
  })

  it('names the statements that notice, by JSON for machines', async () => {
    const { output, code } = await mutated(TINY, '--only', 'rf-hot-joint')
    expect(code).toBe(1)
    const lower = output.mutants.find(({ operator }) => operator === 'lower-urgency')
    expect(lower).toMatchObject({ rule: 'rf-hot-joint', room: 'red-flag', outcome: 'noticed', by: ['SP-01'] })
    expect(output.held).toMatchObject({ mutants: output.mutants.length, noticed: 2, survived: 1, score: 66.6 })
    expect(output.rooms.map(({ name }) => name)).toEqual(['red-flag'])
  })

  it('counts apart what only a statement that says the row again notices', async () => {
    const { output, code } = await mutated(restating(), '--only', 'nut-allergy')
    expect(output.mutants.map(({ operator, outcome, by }) => [operator, outcome, ...by])).toEqual([
      ['remove-rule', 'restated', 'OWN-201'],
      ['lower-status', 'restated', 'OWN-201'],
      ['allow-product', 'restated', 'OWN-201'],
    ])
    expect(output.held).toMatchObject({ noticed: 0, restated: 3, score: 100, scoreWithoutRestating: 0 })
    expect(code).toBe(0)
  })

  it('does not know a rule that is not there, and names the nearest', async () => {
    const { err, code } = await ischia(['pack', 'mutate', TINY, '--only', 'nut-alergy'])
    expect(code).toBe(2)
    expect(err).toContain('ISC-CLI-035')
    expect(err).toContain('nut-allergy')
  })

  it('does not change a pack that does not load', async () => {
    const { err, code } = await ischia(['pack', 'mutate', join(PROJECT, 'test', 'pack-errors', 'fact-unknown')])
    expect(code).toBe(2)
    expect(err).toContain('ISC-')
  })
})
