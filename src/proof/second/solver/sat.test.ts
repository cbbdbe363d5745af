import { describe, expect, it } from 'vitest'
import { createGates } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import { valuesFrom } from '../circuit/values.ts'
import { startSat } from './sat.ts'

const ASSIGNMENTS = Array.from({ length: 16 }, (_, mask) => [0, 1, 2, 3].map((index) => (mask & (1 << index)) !== 0))

describe('the solver', () => {
  it('agrees with gates that are worked out, for every value of what they rest on', () => {
    const gates = createGates()
    const inputs = [gates.fresh(), gates.fresh(), gates.fresh(), gates.fresh()]
    const [a = 0, b = 0, c = 0, d = 0] = inputs
    const made = [gates.all(a, -b, c), gates.some(gates.all(a, b), -gates.all(c, d)), gates.atLeast(2, inputs), -gates.atLeast(3, inputs)]
    const { find } = startSat(gates)
    for (const assignment of ASSIGNMENTS) {
      const values = valuesFrom(gates, new Map(inputs.map((input, index) => [input, assignment[index] ?? false])))
      const given = inputs.map((input) => (values(input) ? input : -input))
      for (const lit of made) {
        const found = find(gates.all(...given, lit))
        expect(found === undefined ? undefined : inputs.map(found)).toEqual(values(lit) ? assignment : undefined)
      }
    }
  })

  it('keeps what is required of everybody, also what is required later', () => {
    const gates = createGates()
    const [a, b] = [gates.fresh(), gates.fresh()]
    const sat = startSat(gates)
    const both = gates.all(a, b)
    expect(sat.find(both)).toBeDefined()
    gates.require(-a, -b)
    expect(sat.find(both)).toBeUndefined()
    expect(sat.find(a)?.(-b)).toBe(true)
  })

  it('answers again after it found nobody', () => {
    const gates = createGates()
    const a = gates.fresh()
    const { find } = startSat(gates)
    const never: Lit = gates.all(gates.some(a, gates.fresh()), -a)
    gates.require(a)
    expect(find(never)).toBeUndefined()
    expect(find(a)?.(a)).toBe(true)
  })

  it('says no of variables that came after its answer', () => {
    const gates = createGates()
    const found = startSat(gates).find(gates.fresh())
    expect(found?.(gates.fresh())).toBe(false)
  })

  it('leaves the process as it was', () => {
    const before = process.listeners('uncaughtException')
    startSat(createGates())
    expect(process.listeners('uncaughtException')).toEqual(before)
  })
})
