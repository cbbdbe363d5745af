import { describe, expect, it } from 'vitest'
import type { Bounds } from '#engine/model/condition.ts'
import { FALSE, TRUE, createGates } from '../circuit/gates.ts'
import type { Gates } from '../circuit/gates.ts'
import { valuesFrom } from '../circuit/values.ts'
import { startSat } from '../solver/sat.ts'
import { freeQuantity, plainQuantity, tied, within } from './quantity.ts'
import type { Ladder, Range } from './quantity.ts'

const ANY = { min: undefined, max: undefined, whole: false }

const ladder = (gates: Gates, range: Partial<Range> = {}): Ladder =>
  freeQuantity(gates, gates.fresh, 'number', { ...ANY, ...range }, () => undefined)

const BOUNDS: readonly Bounds[] = [
  { atLeast: 5 },
  { atMost: 5 },
  { over: 5 },
  { under: 5 },
  { atLeast: 4, atMost: 6 },
  { over: 4, under: 6 },
  { atLeast: 4.5, under: 5.5 },
  {},
]

const lies = (value: number, { atLeast = -Infinity, atMost = Infinity, over = -Infinity, under = Infinity }: Bounds): boolean =>
  value >= atLeast && value <= atMost && value > over && value < under

const NUMBERS = [3, 3.5, 4, 4.5, 4.7, 5, 5.5, 6, 7]

describe('a number as a ladder', () => {
  it.each(BOUNDS)('lies within %o just where the number does', (bounds) => {
    const gates = createGates()
    const number = ladder(gates)
    const lit = within(gates, number, bounds)
    const found = NUMBERS.map((value) => {
      const reached = number.rungs().map((rung) => [rung.lit, rung.strictly ? value > rung.bound : value >= rung.bound] as const)
      return valuesFrom(gates, new Map(reached))(lit)
    })
    expect(found).toEqual(NUMBERS.map((value) => lies(value, bounds)))
  })

  it('never reaches a rung without those below it', () => {
    const gates = createGates()
    const number = ladder(gates)
    const [over7, at5, at7, at9] = [number.above(7), number.atLeast(5), number.atLeast(7), number.atLeast(9)]
    const { find } = startSat(gates)
    for (const [high, low] of [
      [over7, at5],
      [over7, at7],
      [at9, over7],
      [at9, at5],
    ] as const) {
      expect(find(gates.all(high, -low))).toBeUndefined()
      expect(find(gates.all(low, -high))).toBeDefined()
    }
  })

  it('knows its range', () => {
    const gates = createGates()
    const number = ladder(gates, { min: 0, max: 10 })
    expect([number.atLeast(0), number.above(-1), number.atLeast(-3)]).toEqual([TRUE, TRUE, TRUE])
    expect([number.atLeast(11), number.above(10)]).toEqual([FALSE, FALSE])
    expect(number.rungs()).toEqual([])
    expect([number.atLeast(10), number.above(0)].map(Math.abs)).not.toContain(TRUE)
  })

  it('takes a whole number past a bound to the next', () => {
    const number = ladder(createGates(), { whole: true })
    expect(number.above(5)).toBe(number.atLeast(6))
    expect(number.atLeast(5.5)).toBe(number.atLeast(6))
    expect(number.above(5.5)).toBe(number.atLeast(6))
  })

  it('of one that is always the same needs no rungs', () => {
    const { atLeast, above } = plainQuantity(5)
    expect([atLeast(5), above(4), above(5), atLeast(6)]).toEqual([TRUE, TRUE, FALSE, FALSE])
  })
})

describe('two numbers of which one lies nowhere above the other', () => {
  it('reach the same rungs, the upper one perhaps more', () => {
    const gates = createGates()
    const { lower, upper } = tied(gates, ladder(gates), ladder(gates))
    const [low, high] = [lower.atLeast(5), upper.atLeast(5)]
    const beyond = upper.above(8)
    const { find } = startSat(gates)
    expect(find(gates.all(low, -high))).toBeUndefined()
    expect(find(gates.all(high, -low))).toBeDefined()
    expect(find(gates.all(beyond, -low))).toBeDefined()
    expect(find(gates.all(lower.above(8), -high))).toBeUndefined()
  })
})
