import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startKernel } from '#cli/node/start-kernel.ts'
import { inputsOf, workedOut } from '../../../test/support/circuit.ts'
import { assignment, formulas } from '../../../test/support/random/formulas.ts'
import type { Assignment } from '../formula/evaluate.ts'
import type { Circuit } from './circuit/circuit.ts'
import { isOpposite } from './circuit/literal.ts'
import type { Literal } from './circuit/literal.ts'
import { lower } from './circuit/lower.ts'
import { startKernelOf } from './kernel.ts'
import type { Kernel } from './kernel.ts'

const PLACES = 128

/** Lays clients side by side as packed bytes, bit by bit. */
const put = ({ planes }: Kernel, circuit: Circuit, clients: readonly Assignment[]): void => {
  planes.fill(0)
  for (const [place, values] of clients.entries()) {
    for (const [bit, holds] of inputsOf(circuit, values).entries()) {
      const at = (bit >> 3) * PLACES + place
      if (holds) planes[at] = (planes[at] ?? 0) | (1 << (bit & 7))
    }
  }
}

const holdsAt = ({ slots, slotOf }: Kernel, literal: Literal, place: number): boolean =>
  (((slots[slotOf(literal) * 4 + (place >> 5)] ?? 0) >>> (place & 31)) & 1) === (isOpposite(literal) ? 0 : 1)

const clientsFor = fc.array(assignment, { minLength: 1, maxLength: PLACES })

describe('a kernel', () => {
  it('computes any circuit for each of 128 clients as it is worked out gate by gate', () => {
    fc.assert(
      fc.property(formulas, clientsFor, ({ of }, clients) => {
        const { circuit, outputs } = lower(of)
        const kernel = startKernelOf(circuit, [{ name: 'all', wanted: outputs }], startKernel)
        put(kernel, circuit, clients)
        kernel.slice()
        kernel.run('all')
        for (const [place, values] of clients.entries()) {
          expect(outputs.map((output) => holdsAt(kernel, output, place))).toEqual(outputs.map(workedOut(circuit, values)))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('computes in stages what it computes at once', () => {
    fc.assert(
      fc.property(formulas, assignment, ({ of }, values) => {
        const { circuit, outputs } = lower(of)
        const stages = [
          { name: 'first', wanted: outputs.slice(0, 1) },
          { name: 'second', wanted: outputs.slice(1) },
        ]
        const kernel = startKernelOf(circuit, stages, startKernel)
        put(kernel, circuit, [values])
        kernel.slice()
        kernel.run('first')
        kernel.run('second')
        expect(outputs.map((output) => holdsAt(kernel, output, 0))).toEqual(outputs.map(workedOut(circuit, values)))
      }),
      { numRuns: 300 },
    )
  })

  it('refuses to tell what nobody wanted, and to run what it has not', () => {
    const circuit: Circuit = { flags: ['a', 'b'], comparisons: [], gates: [{ kind: 'all', of: [2, 4] }] }
    const kernel = startKernelOf(circuit, [{ name: 'nothing', wanted: [] }], startKernel)
    expect(() => kernel.slotOf(6)).toThrow('nobody wanted wire 3')
    expect(() => kernel.run('everything')).toThrow('there is no stage everything')
  })
})
