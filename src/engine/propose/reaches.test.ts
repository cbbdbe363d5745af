import { describe, expect, it } from 'vitest'
import { sciatica } from '../../../test/support/packs.ts'
import { reachedMotions } from '../check/reached-motions.ts'
import type { Movement } from '../model/movement.ts'
import type { Side } from '../model/site.ts'
import { legsReaching, limitedMotions } from './reaches.ts'
import { baseLimits } from '../caution/limits.ts'

const knowledge = sciatica()

const movement = (id: string): Movement => {
  const found = knowledge.movementById.get(id)
  if (found === undefined) throw new RangeError(id)
  return found
}

const AFFECTED: readonly (readonly Side[])[] = [['left'], ['right'], ['left', 'right']]

/** What the proposer says, in the words of the checker. */
const byProposer = (one: Movement, affected: readonly Side[]): readonly string[] =>
  knowledge.motions.flatMap((motion) => {
    const legs = legsReaching(one, motion, affected)
    return [...((legs & 1) === 0 ? [] : [`${motion.id} left`]), ...((legs & 2) === 0 ? [] : [`${motion.id} right`])]
  })

describe('motions a movement reaches (safety dossier 0.6)', () => {
  it.each([
    ['ex-press-up', 'mo-lumbar-arch'],
    ['ex-childs-pose', 'mo-lumbar-bend'],
    ['ex-hamstring-strap', 'mo-neural'],
    ['ex-knee-to-chest-single', 'mo-hip-bend-90'],
    ['ex-hip-flexor-half-kneel', 'mo-hip-behind'],
  ])('%s reaches %s', (id, motion) => {
    expect(byProposer(movement(id), ['left']).some((reach) => reach.startsWith(motion))).toBe(true)
  })

  it('a pelvic tilt reaches none of the motions of the low back', () => {
    expect(byProposer(movement('ex-pelvic-tilt-supine'), ['left']).filter((reach) => reach.startsWith('mo-lumbar'))).toEqual([])
  })

  it('proposer and checker, written apart, agree on every movement, motion and side', () => {
    expect(knowledge.movements.length).toBeGreaterThan(30)
    const byChecker = (one: Movement, affected: readonly Side[]): readonly string[] =>
      reachedMotions(knowledge, one, affected).map(({ motion, side }) => `${motion} ${side}`)
    for (const affected of AFFECTED) {
      const differs = knowledge.movements.filter((one) => byProposer(one, affected).join() !== byChecker(one, affected).join())
      expect(differs.map(({ id }) => id)).toEqual([])
    }
  })

  it('a limit of one leg leaves a movement of the other leg alone', () => {
    const limits = baseLimits(knowledge)
    const motion = knowledge.motions.find(({ id }) => id === 'mo-neural')
    limits.motions[motion?.index ?? 0] = 1
    const strap = { ...movement('ex-hamstring-strap'), eachSide: false }
    expect(limitedMotions(knowledge, strap, limits, ['left'])).toContain('mo-neural')
    expect(limitedMotions(knowledge, strap, limits, ['right'])).not.toContain('mo-neural')
  })

  it('nothing is limited for a client with no active row', () => {
    const limits = baseLimits(knowledge)
    expect(knowledge.movements.flatMap((one) => limitedMotions(knowledge, one, limits, ['left']))).toEqual([])
  })
})
