import { describe, expect, it } from 'vitest'
import type { Amount, Circuit } from '../circuit/circuit.ts'
import { createQuantities } from './quantities.ts'

const constant = (value: number): Amount => ({ kind: 'constant', value })
const quantity = (name: string): Amount => ({ kind: 'quantity', name })

/** Bits 1 to 4 after one flag: age from 50, pain below 4, pain at most the earlier pain, and at least two points lost. */
const CIRCUIT: Circuit = {
  flags: ['flag'],
  comparisons: [
    { a: constant(50), b: quantity('age'), strictly: false },
    { a: quantity('pain'), b: constant(4), strictly: true },
    { a: quantity('pain'), b: quantity('earlier'), strictly: false },
    { a: constant(2), b: { kind: 'difference', a: quantity('earlier'), b: quantity('pain') }, strictly: false },
  ],
  gates: [],
}

const settled = (noted: Readonly<Record<string, number>>): ReadonlyMap<number, boolean> => {
  const { note, settle } = createQuantities(CIRCUIT)
  for (const [name, value] of Object.entries(noted)) note(name, value)
  const written = new Map<number, boolean>()
  settle((bit, holds) => written.set(bit, holds))
  return written
}

describe('comparisons while a client is packed', () => {
  it('hold of nobody as they hold of zero', () => {
    expect(createQuantities(CIRCUIT).bitsOfNobody).toEqual([2, 3])
  })

  it('are written only where a number was noted that they read', () => {
    expect(settled({ age: 50 })).toEqual(new Map([[1, true]]))
    expect(settled({ 'shoe-size': 43 })).toEqual(new Map())
  })

  it.each([
    [49.9, false],
    [50, true],
  ])('keep to their bound: age %d', (age, holds) => {
    expect(settled({ age }).get(1)).toBe(holds)
  })

  it('read several numbers together', () => {
    expect(settled({ pain: 5, earlier: 7 })).toEqual(
      new Map([
        [2, false],
        [3, true],
        [4, true],
      ]),
    )
    expect(settled({ pain: 6, earlier: 7 }).get(4)).toBe(false)
  })

  it('forget one client before the next', () => {
    const { note, settle } = createQuantities(CIRCUIT)
    note('earlier', 9)
    settle(() => undefined)
    note('pain', 1)
    const written = new Map<number, boolean>()
    settle((bit, holds) => written.set(bit, holds))
    expect(written.get(3)).toBe(false)
  })
})
