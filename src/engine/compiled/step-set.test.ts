import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseLimits } from '../caution/limits.ts'
import { isDeepStrictEqual as same } from 'node:util'
import { tiny } from '../../../test/support/packs.ts'
import { limitBits } from './limit-bits.ts'
import { addSteps, addition, emptySteps, limitsBySteps } from './step-set.ts'

const knowledge = tiny()
const steps = limitBits(knowledge)
const limitsOf = limitsBySteps(knowledge, steps)

const setOf = (some: readonly number[]): Int32Array => {
  const set = emptySteps(steps.length)
  addSteps(set, addition(some))
  return set
}

const someSteps = fc.uniqueArray(fc.nat(steps.length - 1))

describe('steps', () => {
  it('leave the limits of everybody as they are while there are none', () => {
    expect(limitsOf(setOf([]))).toEqual(baseLimits(knowledge))
  })

  it('each make limits stricter, so that none is there for nothing', () => {
    const base = baseLimits(knowledge)
    const idle = steps.filter((_, index) => same(limitsOf(setOf([index])), base))
    expect(idle).toEqual([])
  })

  it('may be added in any order and any number of times', () => {
    fc.assert(
      fc.property(someSteps, someSteps, (first, second) => {
        const set = setOf(second)
        addSteps(set, addition(first))
        addSteps(set, addition(second))
        expect(limitsOf(set)).toEqual(limitsOf(setOf([...first, ...second])))
      }),
    )
  })

  it('keep the strictest of those that are graded', () => {
    const caps = steps.flatMap(({ kind, at }, index) => (kind === 'cap' && at === 0 ? [index] : []))
    const lowest = Math.min(...caps.map((index) => steps[index]?.to ?? Infinity))
    expect(limitsOf(setOf(caps)).caps[0]).toBe(lowest)
  })
})
