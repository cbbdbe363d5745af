import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGates } from './gates.ts'
import { ALWAYS, NEVER, literal, opposite } from './literal.ts'

const [A, B, C] = [literal(1), literal(2), literal(3)]
const FIRST = 10

describe('gates', () => {
  it('are built once for what says the same, whatever the order', () => {
    const { all, built } = createGates(FIRST)
    expect(all([A, B])).toBe(all([B, A, B]))
    expect(built()).toEqual([{ kind: 'all', of: [A, B] }])
  })

  it.each([
    ['all of nothing is always', 'all', [], ALWAYS],
    ['any of nothing is never', 'any', [], NEVER],
    ['all with never is never', 'all', [A, NEVER], NEVER],
    ['any with always is always', 'any', [A, ALWAYS], ALWAYS],
    ['always adds nothing to all', 'all', [A, ALWAYS], A],
    ['never adds nothing to any', 'any', [A, NEVER], A],
    ['all of opposites is never', 'all', [A, B, opposite(A)], NEVER],
    ['any of opposites is always', 'any', [opposite(B), A, B], ALWAYS],
  ] as const)('%s', (_, kind, of, expected) => {
    const gates = createGates(FIRST)
    expect(gates[kind](of)).toBe(expected)
    expect(gates.built()).toEqual([])
  })

  it('number themselves from where they start', () => {
    const { all, any } = createGates(FIRST)
    expect([all([A, B]), any([A, C])]).toEqual([literal(FIRST), literal(FIRST + 1)])
  })

  it('count: at least so many of some', () => {
    const holds = fc.array(fc.boolean(), { maxLength: 6 })
    fc.assert(
      fc.property(holds, fc.nat(7), (of, count) => {
        const { atLeast } = createGates(FIRST)
        const result = atLeast(
          count,
          of.map((each) => (each ? ALWAYS : NEVER)),
        )
        expect(result).toBe(of.filter(Boolean).length >= count ? ALWAYS : NEVER)
      }),
    )
  })
})
