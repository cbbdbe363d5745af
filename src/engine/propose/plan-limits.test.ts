import { describe, expect, it } from 'vitest'
import { ACUTE_LEG, SORE_BUTTOCK, planningFor } from '../../../test/support/planning.ts'
import { sciatica } from '../../../test/support/packs.ts'
import { readPlanLimits } from './plan-limits.ts'

const knowledge = sciatica()
const flared = planningFor(knowledge, SORE_BUTTOCK, { sessions: [{ techniques: ['swedish-effleurage'], response: 'flare' }] })

describe('the limits of a plan', () => {
  it('without a plan rule are those of the dose', () => {
    expect(planningFor(knowledge, SORE_BUTTOCK).limits).toMatchObject({
      doseLevel: 4,
      doseHandsOn: 55,
      levelShift: 0,
      handsOnPercent: 100,
      oneTechnique: false,
      lengthAtMost: Infinity,
    })
  })

  it('at high irritability shorten the session and leave firm techniques out (plan rule 4)', () => {
    const { limits } = planningFor(knowledge, ACUTE_LEG)
    expect(limits).toMatchObject({ doseLevel: 2, doseHandsOn: 20, lengthAtMost: 45 })
    expect([...limits.removedCards]).toEqual(expect.arrayContaining(['deep-tissue', 'trigger-point-compression', 'cross-fibre-friction']))
  })

  it('after a flare halve the hands, take a level off and allow one technique (plan rule 26)', () => {
    expect(flared.limits).toMatchObject({ levelShift: -1, handsOnPercent: 50, oneTechnique: true, lengthAtMost: 45 })
  })

  it('with several doses take the least of each', () => {
    const { situation } = planningFor(knowledge, SORE_BUTTOCK)
    const limits = readPlanLimits({ ...situation, doses: knowledge.doses })
    expect(limits.doseLevel).toBe(Math.min(...knowledge.doses.map(({ maxLevel }) => maxLevel)))
    expect(limits.doseHandsOn).toBe(Math.min(...knowledge.doses.map(({ handsOn }) => handsOn)))
  })

  it('without a dose allow the highest level of the pack and no more', () => {
    const { situation } = planningFor(knowledge, SORE_BUTTOCK)
    expect(readPlanLimits({ ...situation, doses: [] })).toMatchObject({ doseLevel: 4, doseHandsOn: Infinity })
  })
})

describe('couch positions', () => {
  it('are those of the guide in its order, as far as they are allowed', () => {
    const { limits, situation } = planningFor(knowledge, ACUTE_LEG)
    const ids = limits.positions.map(({ id }) => id)
    expect(ids.every((id) => situation.guidance.limits.positions.includes(id))).toBe(true)
    expect(ids).toEqual(situation.profile.couch.filter((id) => ids.includes(id)))
  })

  it('are any that is allowed where the guide has none left', () => {
    const { situation } = planningFor(knowledge, SORE_BUTTOCK)
    const none = { ...situation, profile: { ...situation.profile, couch: ['supine-flat'] } }
    expect(readPlanLimits(none).positions.map(({ id }) => id)).toEqual(situation.guidance.limits.positions)
  })

  it('reach what the hands may work', () => {
    const { limits } = planningFor(knowledge, SORE_BUTTOCK)
    const reach = new Set(limits.positions.flatMap(({ reaches }) => reaches))
    expect(limits.reached).toEqual(reach)
  })
})
