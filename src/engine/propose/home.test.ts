import { describe, expect, it } from 'vitest'
import { ACUTE_LEG, SORE_BUTTOCK, planningFor } from '../../../test/support/planning.ts'
import type { Planning } from '../../../test/support/planning.ts'
import { publishedClients } from '../../../test/support/published.ts'
import { sciatica } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'
import { homeProgramme } from './home.ts'
import { movementFault } from './movements.ts'
import { readPlanLimits } from './plan-limits.ts'
import { readSituation } from './situation.ts'

const knowledge = sciatica()

const ids = ({ situation, limits }: Planning): readonly string[] => homeProgramme(situation, limits).items.map(({ movement }) => movement)

describe('the home programme', () => {
  const programmes = publishedClients(knowledge).flatMap(({ name, read }) => {
    const situation = readSituation(knowledge, assess(knowledge, read.client))
    if (situation === undefined) return []
    const limits = readPlanLimits(situation)
    return [{ name, situation, limits, ...homeProgramme(situation, limits) }]
  })

  it('of every published client has two to four movements, each once, or says why not', () => {
    const odd = programmes.filter(({ items, reason }) => items.length > 4 || (items.length < 2 && reason === null))
    expect(odd).toEqual([])
    expect(programmes.filter(({ items }) => new Set(items.map(({ movement }) => movement)).size < items.length)).toEqual([])
  })

  it('holds no movement that is limited, and each with the dose of the pack', () => {
    const faults = programmes.flatMap(({ name, situation, limits, items }) =>
      items.flatMap(({ movement, dose }) => {
        const found = knowledge.movementById.get(movement)
        const fault = found === undefined ? 'unknown' : movementFault(situation, limits, found)
        return fault === undefined && found?.dose === dose ? [] : [`${name}: ${movement} ${fault ?? 'has another dose'}`]
      }),
    )
    expect(faults).toEqual([])
  })

  it('starts with the starter set of the presentation', () => {
    expect(ids(planningFor(knowledge, SORE_BUTTOCK))).toEqual([
      'ex-glute-ball-release',
      'ex-piriformis-figure4-supine',
      'ex-hip-abduction-sidelying',
      'ex-walking-programme',
    ])
  })

  it('while acute and easily flared is rest, breath, tilt and walking', () => {
    expect(ids(planningFor(knowledge, ACUTE_LEG))).toEqual([
      'ex-rest-hook-lying',
      'ex-diaphragmatic-breathing',
      'ex-pelvic-tilt-supine',
      'ex-walking-programme',
    ])
  })

  it('moves up what serves a goal', () => {
    const walking = planningFor(knowledge, SORE_BUTTOCK, { goals: ['walking'] })
    expect(ids(walking)[0]).toBe('ex-walking-programme')
  })

  it('leaves stretches out for who does not want them, and fills up with what suits', () => {
    const without = ids(planningFor(knowledge, SORE_BUTTOCK, { prefers: ['no-stretching'] }))
    expect(without).not.toContain('ex-piriformis-figure4-supine')
    expect(without.length).toBeGreaterThanOrEqual(2)
  })

  it('keeps a numb area off the ball', () => {
    const numb = planningFor(knowledge, { ...SORE_BUTTOCK, 'cc-sensory-loss': { answer: 'yes', at: ['foot-left'] } })
    expect(ids(numb)).not.toContain('ex-glute-ball-release')
  })

  it('says why where it is shorter than it should be', () => {
    const { situation, limits } = planningFor(knowledge, SORE_BUTTOCK)
    const heldBack = knowledge.movements.map(({ id }) => id).slice(1)
    const { items, reason } = homeProgramme({ ...situation, guidance: { ...situation.guidance, heldBack } }, limits)
    expect(items.length).toBeLessThan(2)
    expect(reason).toContain('physiotherapist')
  })

  it('after a flare keeps two movements though both have one easier form', () => {
    const left = ['ex-diaphragmatic-breathing', 'ex-pelvic-tilt-supine']
    const heldBack = knowledge.movements.map(({ id }) => id).filter((id) => !left.includes(id))
    const flare = planningFor(knowledge, SORE_BUTTOCK, { sessions: [{ techniques: ['heat'], response: 'flare' }] })
    const situation = { ...flare.situation, guidance: { ...flare.situation.guidance, heldBack } }
    const { items, reason } = homeProgramme(situation, flare.limits)
    expect({ movements: items.map(({ movement }) => movement), reason }).toEqual({ movements: left, reason: null })
  })

  it('names the set and the presentation behind each movement', () => {
    const { situation, limits } = planningFor(knowledge, SORE_BUTTOCK)
    for (const { why } of homeProgramme(situation, limits).items) {
      expect(why.rules).toContain('myofascial-referred')
      expect(why.says.length).toBeGreaterThan(10)
    }
  })

  it('goes a step up for each good response, from the first movement on, but never at high irritability', () => {
    const better = (irritability: string) =>
      ids(
        planningFor(
          knowledge,
          { ...SORE_BUTTOCK, irritability },
          { sessions: [{ techniques: ['swedish-effleurage'], response: 'better' }] },
        ),
      )
    const usual = ids(planningFor(knowledge, SORE_BUTTOCK))
    expect(better('low').filter((id) => !usual.includes(id))).toHaveLength(1)
    expect(better('high')).toEqual(ids(planningFor(knowledge, { ...SORE_BUTTOCK, irritability: 'high' })))
  })
})
