import { describe, expect, it } from 'vitest'
import { evaluation } from '#engine/formula/evaluate.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Answer } from '../solver/solver.ts'
import { translatePack } from '#engine/translate/pack.ts'
import { tiny } from '../../../test/support/packs.ts'
import type { Prover } from '../prove/prover.ts'
import { searchAll } from './search.ts'

const translation = translatePack(tiny())
const { flag, and, not } = translation.terms
const [a, b, c] = [flag('a'), flag('b'), flag('c')]

const PEOPLE: readonly ReadonlyMap<string, boolean>[] = [
  new Map([['a', true]]),
  new Map([['b', true]]),
  new Map([
    ['a', true],
    ['c', true],
  ]),
]

/** Knows these people and nobody else; `giveUp` are formulas it cannot decide. */
const asking = (people: typeof PEOPLE, giveUp: readonly Bool[] = []): { readonly prover: Prover; readonly asked: () => number } => {
  let asked = 0
  const find = async (all: readonly Bool[]): Promise<Answer> => {
    asked += 1
    if (all.some((term) => giveUp.includes(term))) return { kind: 'unknown', says: 'timeout' }
    const inputs = people.find((person) => all.every(evaluation(person, translation.terms.count()).isTrue))
    return inputs === undefined ? { kind: 'nobody' } : { kind: 'somebody', inputs }
  }
  const prover = {
    knowledge: translation.verdict.reading.knowledge,
    translation,
    find,
    findApart: async (formula: Bool) => find([formula]),
    disagreements: () => [],
    clock: () => 0,
  }
  return { prover, asked: () => asked }
}

const named = (...formulas: readonly (readonly [string, Bool])[]): readonly { readonly what: string; readonly formula: Bool }[] =>
  formulas.map(([what, formula]) => ({ what, formula }))

describe('looking for many things at once', () => {
  it('finds each that somebody shows, and settles the rest', async () => {
    const { prover } = asking(PEOPLE)
    const found = await searchAll(prover, named(['a', a], ['b', b], ['c', c], ['b and c', and(b, c)], ['never', and(a, not(a))]))
    expect([...found.somebody.keys()].toSorted()).toEqual(['a', 'b', 'c'])
    expect(found.undecided.size).toBe(0)
  })

  it('asks once where nobody shows anything, and twice where one client shows all', async () => {
    const nobody = asking([])
    await searchAll(nobody.prover, named(['a', a], ['b', b], ['c', c]))
    expect(nobody.asked()).toBe(1)
    const one = asking([
      new Map([
        ['a', true],
        ['b', true],
        ['c', true],
      ]),
    ])
    expect((await searchAll(one.prover, named(['a', a], ['b', b], ['c', c]))).somebody.size).toBe(3)
    expect(one.asked()).toBeLessThanOrEqual(2)
  })

  it('counts what the solver gives up on as undecided, never as settled', async () => {
    const { prover } = asking(PEOPLE, [c])
    const found = await searchAll(prover, named(['a', a], ['c', c]))
    expect([...found.somebody.keys()]).toContain('a')
    const alone = await searchAll(asking([], [c]).prover, named(['c', c]))
    expect([...alone.undecided]).toEqual(['c'])
  })
})
