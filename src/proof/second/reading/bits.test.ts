import { describe, expect, it } from 'vitest'
import { createGates } from '../circuit/gates.ts'
import { valuesFrom } from '../circuit/values.ts'
import { FAILS, HOLDS, either, enough, every, fails, firstOf, holds, opposite, plain } from './bits.ts'
import type { Bits } from './bits.ts'

const OPEN: Bits = { canHold: 1, canFail: 1 }
const VALUES = [FAILS, OPEN, HOLDS] as const
const gates = createGates()
const values = valuesFrom(gates, new Map())

/** 0 known to be false, 1 unknown, 2 known to be true. */
const rankOf = (bits: Bits): number => (values(holds(bits)) ? 2 : values(fails(bits)) ? 0 : 1)

const TRIPLES = VALUES.flatMap((a) => VALUES.flatMap((b) => VALUES.map((c) => [a, b, c] as const)))

describe('two bits a question', () => {
  it('never say that it can neither hold nor fail', () => {
    for (const bits of [...VALUES, plain(7), plain(-7), opposite(OPEN)]) expect(bits.canHold === -1 && bits.canFail === -1).toBe(false)
  })

  it.each(TRIPLES)('follow Kleene for three parts: %o %o %o', (...parts) => {
    const ranks = parts.map(rankOf)
    const [sure, possible] = [ranks.filter((rank) => rank === 2).length, ranks.filter((rank) => rank > 0).length]
    expect(rankOf(every(gates, parts))).toBe(Math.min(...ranks))
    expect(rankOf(either(gates, parts))).toBe(Math.max(...ranks))
    for (const count of [0, 1, 2, 3, 4]) expect(rankOf(enough(gates, count, parts))).toBe(sure >= count ? 2 : possible >= count ? 1 : 0)
  })

  it('turn round under a not, and stay open where they are', () => {
    expect(VALUES.map((bits) => rankOf(opposite(bits)))).toEqual([2, 1, 0])
  })

  it('of nothing: all hold, none does', () => {
    expect([rankOf(every(gates, [])), rankOf(either(gates, []))]).toEqual([2, 0])
  })

  it('take the first case that is met', () => {
    const cases = (first: number, second: number): Bits =>
      firstOf(
        gates,
        [
          [first, HOLDS],
          [second, OPEN],
        ],
        FAILS,
      )
    expect([cases(1, 1), cases(1, -1), cases(-1, 1), cases(-1, -1)].map(rankOf)).toEqual([2, 2, 1, 0])
  })
})
