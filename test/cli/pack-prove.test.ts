import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PackProveShape } from '#cli/output/pack-prove.ts'
import { PROJECT, ischia } from '../support/command-line.ts'
import { temporaryTree } from '../support/temporary.ts'

const TINY = join(PROJECT, 'test', 'packs', 'tiny')

const looser = (): string => {
  const folder = temporaryTree({})
  cpSync(TINY, folder, { recursive: true })
  const file = join(folder, 'red-flags', 'shoulder.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('urgency: same-day', 'urgency: routine-gp'))
  return folder
}

describe('ischia pack prove', () => {
  it('lists every statement with number, sentence and outcome, and what is held elsewhere', async () => {
    const { out, code } = await ischia(['pack', 'prove', TINY])
    expect(code).toBe(0)
    expect(out).toMatch(/SP-01 +proved For every client state with a hot joint/u)
    expect(out).toMatch(/held by tests, or open\n +SP-03 +The client can end a session at any time\.\n +session/u)
    expect(out).toMatch(/claims proved for every client/u)
    expect(out).toMatch(/second encoding\n +14 of 14 claims confirmed without arithmetic/u)
  })

  it('prints a client who breaks a statement as a file that `ischia plan` runs as it is, and ends with exit code 1', async () => {
    const folder = looser()
    const { out, code } = await ischia(['pack', 'prove', folder, '--json'])
    expect(code).toBe(1)
    const output = PackProveShape.parse(JSON.parse(out))
    const failed = output.statements.filter(({ outcome }) => outcome !== 'proved')
    expect(failed.map(({ id, outcome, why }) => [id, outcome, why])).toEqual([['SP-01', 'failed', 'case 1 does not hold']])
    const against = output.second.filter(({ outcome }) => outcome !== 'confirmed')
    expect(against.map(({ id, outcome, client }) => [id, outcome, client?.['facts']])).toEqual([
      ['SP-01', 'contradicted', { 'rf-hot-joint': 'yes' }],
    ])
    const client = failed[0]?.counterexample?.client
    expect(client?.['facts']).toEqual({ 'rf-hot-joint': 'yes' })
    const plan = await ischia(['plan', '-', '--pack', folder, '--json'], JSON.stringify(client))
    expect(plan.code).toBe(0)
    expect(JSON.parse(plan.out)).toMatchObject({ disposition: { urgency: 'routine-gp' } })
  })

  it('does not prove a pack that does not load', async () => {
    const { err, code } = await ischia(['pack', 'prove', join(PROJECT, 'test', 'pack-errors', 'fact-unknown')])
    expect(code).toBe(2)
    expect(err).toContain('ISC-')
  })
})
