import { describe, expect, it } from 'vitest'
import { FALSE, TRUE, createGates } from './gates.ts'
import type { Gates, Lit } from './gates.ts'
import { valuesFrom } from './values.ts'

const setup = (): { readonly gates: Gates; readonly inputs: readonly Lit[] } => {
  const gates = createGates()
  return { gates, inputs: [gates.fresh(), gates.fresh(), gates.fresh(), gates.fresh()] }
}

const CASES = Array.from({ length: 16 }, (_, mask) => [0, 1, 2, 3].map((index) => (mask & (1 << index)) !== 0))

const valueIn = (gates: Gates, inputs: readonly Lit[], values: readonly boolean[], lit: Lit): boolean =>
  valuesFrom(gates, new Map(inputs.map((input, index) => [input, values[index] ?? false])))(lit)

describe('gates', () => {
  it.each(CASES)('say of %s %s %s %s what all, some and at least so many mean', (...values) => {
    const { gates, inputs } = setup()
    const count = values.filter(Boolean).length
    const is = (lit: Lit): boolean => valueIn(gates, inputs, values, lit)
    expect(is(gates.all(...inputs))).toBe(count === 4)
    expect(is(gates.some(...inputs))).toBe(count > 0)
    expect(is(gates.all(...inputs.map((lit) => -lit)))).toBe(count === 0)
    expect([0, 1, 2, 3, 4, 5].map((least) => is(gates.atLeast(least, inputs)))).toEqual([0, 1, 2, 3, 4, 5].map((least) => count >= least))
  })

  it('settle at once what is plain', () => {
    const { gates, inputs } = setup()
    const [a = TRUE, b = TRUE] = inputs
    expect(gates.all()).toBe(TRUE)
    expect(gates.some()).toBe(FALSE)
    expect(gates.all(a, FALSE)).toBe(FALSE)
    expect(gates.all(a, TRUE, a)).toBe(a)
    expect(gates.all(a, b, -a)).toBe(FALSE)
    expect(gates.some(a, -a)).toBe(TRUE)
    expect(gates.atLeast(0, [])).toBe(TRUE)
    expect(gates.atLeast(1, [])).toBe(FALSE)
    expect(gates.gates()).toEqual([])
  })

  it('are made once for the same parts, in whatever order', () => {
    const { gates, inputs } = setup()
    const [a = TRUE, b = TRUE, c = TRUE] = inputs
    expect(gates.all(a, b, c)).toBe(gates.all(c, a, b, a))
    expect(gates.some(a, b)).toBe(-gates.all(-b, -a))
    expect(gates.gates()).toHaveLength(2)
  })

  it('require nothing where something required holds anyhow', () => {
    const { gates, inputs } = setup()
    const [a = TRUE, b = TRUE] = inputs
    gates.require(a, TRUE)
    gates.require(-a, FALSE, b)
    expect(gates.required()).toEqual([[-a, b]])
  })
})
