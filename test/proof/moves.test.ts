import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { translatePack } from '#engine/translate/pack.ts'
import { inTurn } from '#proof/in-turn.ts'
import { createProver } from '#proof/prove/prover.ts'
import { RELATIONS } from '#proof/relations/relations.ts'
import { openZ3 } from '#proof/solver/z3.ts'
import type { Z3Host } from '#proof/solver/z3.ts'
import { tiny } from '../support/packs.ts'
import { SCIATICA } from '../support/sciatica.ts'

let host: { readonly z3: Z3Host } | undefined

const z3 = (): Z3Host => {
  if (host === undefined) throw new Error('Z3 is not there yet')
  return host.z3
}

beforeAll(async () => {
  host = { z3: await openZ3() }
})

afterAll(() => host?.z3.close())

/** How many moves a relation has in a pack, and which of them nobody can make. */
const madeByNobody = async (knowledge: Knowledge, id: string): Promise<{ readonly moves: number; readonly nobody: readonly string[] }> => {
  const translation = translatePack(knowledge)
  const change = RELATIONS.find((relation) => relation.id === id)?.change(translation)
  const moves = change?.moves ?? []
  const prover = createProver(translation, await z3().start(), () => 0, z3().start)
  const nobody: string[] = []
  const ask = async ({ what, formula }: (typeof moves)[number]) => [what, (await prover.findApart(formula)).kind] as const
  for await (const [what, kind] of inTurn(moves, ask)) if (kind !== 'somebody') nobody.push(what)
  return { moves: moves.length, nobody }
}

describe('the moves of a relation', () => {
  it.each(['MP-01', 'MP-02', 'MP-03', 'MP-08', 'MP-10', 'MP-11', 'SP-26', 'SP-107'])(
    'of %s can each be made by somebody, or nothing would be said of them',
    async (id) => {
      const { moves, nobody } = await madeByNobody(tiny(), id)
      expect(nobody).toEqual([])
      expect(moves).toBeGreaterThan(0)
    },
  )

  it.each([
    { id: 'MP-05', least: 10 },
    { id: 'MP-06', least: 4 },
    { id: 'MP-07', least: 10 },
    { id: 'MP-09', least: 3 },
  ])('of $id can each be made by somebody of the sciatica pack, which has at least $least', async ({ id, least }) => {
    const { moves, nobody } = await madeByNobody(SCIATICA, id)
    expect(nobody).toEqual([])
    expect(moves).toBeGreaterThanOrEqual(least)
  })
})
