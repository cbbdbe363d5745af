import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PackProveShape } from '#cli/output/pack-prove.ts'
import { run } from '#cli/run.ts'
import { PROJECT, edgesWith, ischia } from '../support/command-line.ts'
import { proofsInMemory } from '../support/proofs.ts'
import { temporaryTree } from '../support/temporary.ts'

const TINY = join(PROJECT, 'test', 'packs', 'tiny')

const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ')

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
    expect(out).toMatch(/plan-hands +proved No technique is offered on a place/u)
    expect(out).toMatch(/claims proved for every client \([\d,]+ formulas and [\d,]+ cases\)/u)
    expect(out).toMatch(/second encoding\n +16 of 16 claims confirmed without arithmetic/u)
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

  it('keeps a proof by content, says so when it shows it again, and proves from nothing when asked to', async () => {
    const edges = { ...edgesWith(), proofs: proofsInMemory(), now: () => '2026-01-15T08:00:00.000Z' }
    const first = await run(['pack', 'prove', TINY], edges)
    expect(first.out).toContain('Proved from nothing on 2026-01-15T08:00:00.000Z.')
    const later = { ...edges, now: () => '2026-02-01T08:00:00.000Z' }
    const again = await run(['pack', 'prove', TINY], later)
    expect(inOneLine(again.out)).toContain('Proved on 2026-01-15T08:00:00.000Z; neither pack nor prover has changed since.')
    const anew = await run(['pack', 'prove', TINY, '--from-nothing', '--json'], later)
    expect(PackProveShape.parse(JSON.parse(anew.out))).toMatchObject({ from: 'nothing', provedAt: '2026-02-01T08:00:00.000Z' })
    expect([first.code, again.code, anew.code]).toEqual([0, 0, 0])
  })

  it('does not take a proof of another pack, nor a damaged one, and says the latter', async () => {
    const kept = new Map<string, string>()
    const edges = { ...edgesWith(), proofs: proofsInMemory(kept) }
    await run(['pack', 'prove', TINY], edges)
    const changed = await run(['pack', 'prove', looser(), '--json'], edges)
    expect([changed.code, PackProveShape.parse(JSON.parse(changed.out)).from]).toEqual([1, 'nothing'])
    for (const [name, text] of kept) kept.set(name, text.replace('"formulas":1', '"formulas":9'))
    const damaged = await run(['pack', 'prove', TINY], edges)
    expect(damaged.out).toContain('A kept proof of this pack was damaged and is not used.')
    expect(damaged.out).toContain('Proved from nothing')
  })
})
