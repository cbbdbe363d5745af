import { describe, expect, it } from 'vitest'
import { evaluation } from '#engine/formula/evaluate.ts'
import { createTerms } from '#engine/formula/terms.ts'
import { openZ3, startZ3 } from './z3.ts'

const { flag, not, and, or, atLeast, quantity, constant, below, notAbove, sum, count } = createTerms()

const [a, b, c] = [flag('a'), flag('b'), flag('c')]
const [grade, points] = [quantity('grade', true), quantity('points', false)]

describe('a solver', () => {
  it('finds somebody who meets all that is asked, and nobody where there is none', async () => {
    const solver = await startZ3()
    try {
      const asked = and(atLeast(2, [a, b, c]), not(a), below(constant(2), grade), notAbove(sum(grade, points), constant(3.5)))
      const answer = await solver.find([asked])
      expect(answer.kind).toBe('somebody')
      const inputs = answer.kind === 'somebody' ? answer.inputs : new Map()
      expect(evaluation(inputs, count()).isTrue(asked)).toBe(true)
      expect(Number.isInteger(inputs.get('grade'))).toBe(true)
      expect(await solver.find([asked, not(b)])).toEqual({ kind: 'nobody' })
      // What was asked before binds nobody afterwards.
      expect(await solver.find([a])).toMatchObject({ kind: 'somebody' })
    } finally {
      await solver.close()
    }
  })

  it('takes what holds for everybody into every answer, and shares it with no other', async () => {
    const z3 = await openZ3()
    try {
      const strict = await z3.start()
      strict.assume(or(not(a), b))
      expect(await strict.find([a, not(b)])).toEqual({ kind: 'nobody' })
      await strict.close()
      const fresh = await z3.start()
      expect(await fresh.find([a, not(b)])).toMatchObject({ kind: 'somebody' })
      await fresh.close()
    } finally {
      await z3.close()
    }
  })
})
