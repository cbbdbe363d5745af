import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluation } from '../../formula/evaluate.ts'
import { createTerms } from '../../formula/terms.ts'
import { workedOut } from '../../../../test/support/circuit.ts'
import { assignment, formulas } from '../../../../test/support/random/formulas.ts'
import { firstGate, packedBytes } from './circuit.ts'
import { wireOf } from './literal.ts'
import { lower } from './lower.ts'

describe('lowering formulas to a circuit', () => {
  it('keeps what each of them says, for any flags and numbers', () => {
    fc.assert(
      fc.property(formulas, assignment, ({ of, count }, values) => {
        const { circuit, outputs } = lower(of)
        const { isTrue } = evaluation(values, count)
        expect(outputs.map(workedOut(circuit, values))).toEqual(of.map(isTrue))
      }),
      { numRuns: 2_000 },
    )
  })

  it('puts operands before the gates they belong to', () => {
    fc.assert(
      fc.property(formulas, ({ of }) => {
        const { circuit } = lower(of)
        const start = firstGate(circuit)
        for (const [index, gate] of circuit.gates.entries()) for (const each of gate.of) expect(wireOf(each)).toBeLessThan(start + index)
      }),
    )
  })

  it('lists a flag or a comparison once, however often it is read', () => {
    const { flag, and, or, notAbove, quantity, constant } = createTerms()
    const old = notAbove(constant(50), quantity('age', true))
    const { circuit } = lower([and(flag('a'), old), or(flag('b'), old), or(flag('a'), flag('b'))])
    expect(circuit.flags).toEqual(['a', 'b'])
    expect(circuit.comparisons).toEqual([{ a: { kind: 'constant', value: 50 }, b: { kind: 'quantity', name: 'age' }, strictly: false }])
    expect(circuit.gates).toHaveLength(3)
  })

  it('moves a condition out of a number, so that packing compares nothing but numbers a client has', () => {
    const { flag, either, quantity, constant, below } = createTerms()
    const { circuit } = lower([below(either(flag('measured'), quantity('x', true), constant(9)), constant(4))])
    expect(circuit.comparisons).toEqual([{ a: { kind: 'quantity', name: 'x' }, b: { kind: 'constant', value: 4 }, strictly: true }])
  })
})

describe('the size of a packed client', () => {
  it.each([
    [1, 4],
    [32, 4],
    [33, 8],
  ])('%d bits take %d bytes, in whole words', (bits, bytes) => {
    const flags = Array.from({ length: bits }, (_, index) => `flag ${index}`)
    expect(packedBytes({ flags, comparisons: [], gates: [] })).toBe(bytes)
  })
})
