import { describe, expect, it } from 'vitest'
import { ACUTE_LEG, SORE_BUTTOCK, planningFor } from '../../../test/support/planning.ts'
import type { Planning } from '../../../test/support/planning.ts'
import { sciatica } from '../../../test/support/packs.ts'
import type { Movement } from '../model/movement.ts'
import { allowedForm, easedForm, harderForm, movementFault, setMovements } from './movements.ts'

const knowledge = sciatica()
const sore = planningFor(knowledge, SORE_BUTTOCK)

const movement = (id: string): Movement => {
  const found = knowledge.movementById.get(id)
  if (found === undefined) throw new RangeError(id)
  return found
}

const fault = ({ situation, limits }: Planning, id: string): string | undefined => movementFault(situation, limits, movement(id))
const form = ({ situation, limits }: Planning, one: Movement): string | undefined => allowedForm(situation, limits, one)?.id

describe('a movement is not offered', () => {
  it('where it reaches a limited motion', () => {
    const acute = planningFor(knowledge, ACUTE_LEG)
    expect(fault(acute, 'ex-hamstring-strap')).toMatch(/^reaches mo-/u)
  })

  it('where a plan rule leaves it out', () => {
    const stretchless = planningFor(knowledge, SORE_BUTTOCK, { prefers: ['no-stretching'] })
    expect(fault(stretchless, 'ex-piriformis-figure4-supine')).toBe('left out by a plan rule')
    expect(fault(sore, 'ex-piriformis-figure4-supine')).toBeUndefined()
  })

  it('in a direction that a plan rule leaves out', () => {
    const slip = planningFor(knowledge, { ...SORE_BUTTOCK, 'cc-spondylolisthesis': 'yes' })
    expect(slip.situation.guidance.rules).toContain('dt-extension')
    const arch = { ...movement('ex-bridge'), directions: ['E' as const] }
    expect(movementFault(slip.situation, slip.limits, arch)).toBe('not in this direction now')
    expect(movementFault(slip.situation, slip.limits, { ...arch, directions: ['N'] })).toBeUndefined()
  })

  it('where its caution is not known to be absent', () => {
    const { situation, limits } = sore
    const held = { ...situation, guidance: { ...situation.guidance, heldBack: ['ex-bridge'] } }
    expect(movementFault(held, limits, movement('ex-bridge'))).toBe(`caution: ${movement('ex-bridge').caution}`)
    expect(movementFault(situation, limits, movement('ex-bridge'))).toBeUndefined()
  })
})

describe('the form that is offered', () => {
  it('is the movement itself where it may be', () => {
    expect(form(sore, movement('ex-bridge'))).toBe('ex-bridge')
  })

  it('else the first easier form that may be', () => {
    const stretchless = planningFor(knowledge, SORE_BUTTOCK, { prefers: ['no-stretching'] })
    const banned = { ...movement('ex-piriformis-figure4-supine'), easier: ['ex-clamshell', 'ex-bridge'] }
    expect(form(stretchless, banned)).toBe('ex-clamshell')
  })

  it('or none, without going round in circles', () => {
    const stretchless = planningFor(knowledge, SORE_BUTTOCK, { prefers: ['no-stretching'] })
    const circle = { ...movement('ex-piriformis-figure4-supine'), easier: ['ex-piriformis-figure4-supine'] }
    expect(form(stretchless, circle)).toBeUndefined()
  })

  it('a step back is the easier form, or the movement where the pack names none', () => {
    const { situation, limits } = sore
    const named = knowledge.movements.find(({ easier }) => easier.length > 0)
    if (named === undefined) throw new RangeError('no movement names an easier form')
    expect(named.easier).toContain(easedForm(situation, limits, named).id)
    const alone = { ...movement('ex-bridge'), easier: [] }
    expect(easedForm(situation, limits, alone)).toBe(alone)
  })

  it('a step on is a harder form that may be offered, or none', () => {
    const { situation, limits } = sore
    const named = knowledge.movements.find(({ harder }) => harder.length > 0)
    if (named === undefined) throw new RangeError('no movement names a harder form')
    const harder = harderForm(situation, limits, named)
    expect(harder === undefined || named.harder.includes(harder.id)).toBe(true)
    expect(harderForm(situation, limits, { ...named, harder: [] })).toBeUndefined()
  })
})

describe('a starter set', () => {
  it('gives its movements in order, those that do not fit the stage left out', () => {
    const { situation, limits } = planningFor(knowledge, { ...SORE_BUTTOCK, 'working-presentation': 'deep-gluteal' })
    const ids = setMovements(situation, limits, 'set-dgs').map(({ id }) => id)
    expect(ids[0]).toBe('ex-piriformis-figure4-supine')
    expect(ids).not.toContain('ex-pelvic-tilt-supine')
  })

  it('that nobody knows is empty', () => {
    expect(setMovements(sore.situation, sore.limits, 'set-nothing')).toEqual([])
  })
})
