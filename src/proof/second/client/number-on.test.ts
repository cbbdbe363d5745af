import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../../../../test/support/runs.ts'
import { freeQuantity } from '../answers/quantity.ts'
import type { Ladder, Range } from '../answers/quantity.ts'
import { createGates } from '../circuit/gates.ts'
import { numberOn } from './number-on.ts'

const asked = (range: Range, bounds: readonly (readonly [number, boolean])[]): Ladder => {
  const gates = createGates()
  const ladder = freeQuantity(gates, gates.fresh, 'number', range, () => undefined)
  for (const [bound, strictly] of bounds) {
    if (strictly) ladder.above(bound)
    else ladder.atLeast(bound)
  }
  return ladder
}

const reaches = (value: number, bound: number, strictly: boolean): boolean => (strictly ? value > bound : value >= bound)

describe('a number that stands on a ladder', () => {
  it('stands on just the rungs that the model reaches, and in range', () => {
    const bounds = fc.array(fc.tuple(fc.integer({ min: -5, max: 15 }), fc.boolean()), { maxLength: 6 })
    const range = fc.record({ min: fc.constantFrom(undefined, 0), max: fc.constantFrom(undefined, 10), whole: fc.boolean() })
    const law = fc.property(range, bounds, fc.integer({ min: 0, max: 20 }), (within, of, half) => {
      const real = within.whole ? Math.floor(half / 2) : half / 2
      const ladder = asked(within, of)
      const rungs = ladder.rungs()
      const model = (lit: number): boolean => rungs.some((rung) => rung.lit === lit && reaches(real, rung.bound, rung.strictly))
      const found = numberOn(ladder, model)
      expect(rungs.map(({ bound, strictly }) => reaches(found, bound, strictly))).toEqual(rungs.map(({ lit }) => model(lit)))
      expect(found).toBeGreaterThanOrEqual(within.min ?? -Infinity)
      expect(found).toBeLessThanOrEqual(within.max ?? Infinity)
      expect(Number.isInteger(found) || !within.whole).toBe(true)
    })
    fc.assert(law, tries(500))
  })
})
