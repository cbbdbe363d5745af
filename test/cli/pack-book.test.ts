import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptProof } from '#cli/proofs.ts'
import type { Edges } from '#cli/edges.ts'
import { run } from '#cli/run.ts'
import type { Claim, Proof } from '#proof/prove/result.ts'
import { PROJECT, edgesWith } from '../support/command-line.ts'
import { tiny } from '../support/packs.ts'
import { proofsInMemory } from '../support/proofs.ts'

const TINY = join(PROJECT, 'test', 'packs', 'tiny')

const claim = (id: string, outcome: 'proved' | 'failed', why?: string): Claim => ({
  id,
  says: 'It holds.',
  outcome,
  formulas: 1,
  milliseconds: 1,
  why,
  counterexample: undefined,
})

const PROOF: Proof = {
  statements: [claim('SP-01', 'proved'), claim('SP-02', 'failed', 'case 1 does not hold')],
  relations: [],
  properties: [],
  plan: [],
  second: [],
  elsewhere: [{ id: 'SP-03', kind: 'conduct', says: 'It is kept.', by: ['session'] }],
}

const bookWith = async (edges: Edges): Promise<string> => (await run(['pack', 'book', TINY], edges)).out

describe('ischia pack book', () => {
  it('shows of each statement what came of proving this very pack', async () => {
    const edges = { ...edgesWith(), proofs: proofsInMemory() }
    expect(await bookWith(edges)).toContain('Not proved yet')
    keptProof(edges, tiny()).keep({ proof: PROOF, provedAt: '2026-01-15T08:00:00.000Z', milliseconds: 5 })
    const book = await bookWith(edges)
    expect(book).toContain('<b>Proved</b> for every client there can be')
    expect(book).toContain('<b class="open">Failed</b>: case 1 does not hold')
    expect(book).not.toContain('Not proved yet')
    expect(await bookWith(edges)).toBe(book)
  })

  it('shows no proof of another prover', async () => {
    const edges = { ...edgesWith(), proofs: proofsInMemory() }
    keptProof(edges, tiny()).keep({ proof: PROOF, provedAt: '2026-01-15T08:00:00.000Z', milliseconds: 5 })
    const later = { ...edges, proofs: { ...edges.proofs, prover: () => 'the next version' } }
    expect(await bookWith(later)).toContain('Not proved yet')
  })
})
