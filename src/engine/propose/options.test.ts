import { describe, expect, it } from 'vitest'
import { ACUTE_LEG, SORE_BUTTOCK, planningFor } from '../../../test/support/planning.ts'
import type { Planning } from '../../../test/support/planning.ts'
import { sciatica } from '../../../test/support/packs.ts'
import type { Candidate } from './candidates.ts'
import { optionsFor } from './options.ts'
import { HANDS } from './session-optimum.ts'
import type { HandsPhase } from './session-optimum.ts'

const knowledge = sciatica()
const sore = planningFor(knowledge, SORE_BUTTOCK)
const acute = planningFor(knowledge, ACUTE_LEG)
const both = planningFor(knowledge, { ...SORE_BUTTOCK, 'pain-map': ['gluteal-left', 'gluteal-right', 'lumbar-paraspinal-left'] })

const offered = ({ situation, limits }: Planning, phase: HandsPhase): readonly Candidate[] =>
  optionsFor(situation, limits, phase).candidates

const why = ({ situation, limits }: Planning, card: string, site: string): string | undefined =>
  optionsFor(situation, limits, 'C').excluded.find((excluded) => excluded.card.id === card && excluded.site.id === site)?.why

const PLANNINGS = { sore, acute, both }

describe.each(Object.entries(PLANNINGS))('what may be done with hands, %s', (_, planning) => {
  it.each(HANDS)('in phase %s stays inside caps, bans, positions and the levels of the technique', (phase) => {
    const { limits } = planning
    for (const { card, site, level } of offered(planning, phase)) {
      expect(level).toBeLessThanOrEqual(limits.limits.caps[site.index] ?? 0)
      expect(level).toBeGreaterThanOrEqual(card.minLevel)
      expect(level).toBeLessThanOrEqual(Math.min(card.maxLevel, limits.doseLevel))
      expect((limits.limits.bans[site.index] ?? 0) & (1 << card.technique.index)).toBe(0)
      expect(limits.positions.some(({ reaches }) => reaches.includes(site.index))).toBe(true)
      expect(card.phases).toContain(phase)
      expect(limits.removedCards.has(card.id)).toBe(false)
    }
  })

  it('settling and integrating stay light', () => {
    for (const { level } of [...offered(planning, 'B'), ...offered(planning, 'F')]) expect(level).toBeLessThanOrEqual(2)
  })

  it('no place of the primary work is worked again as secondary, so none is fresh twice', () => {
    const primary = new Set(offered(planning, 'C').map(({ place }) => place))
    expect(offered(planning, 'D').filter(({ place }) => primary.has(place))).toEqual([])
  })

  it('what quiets stands in one place, strokes in many', () => {
    const quiet = offered(planning, 'B').filter(({ technique }) => technique === undefined)
    expect(new Set(quiet.map(({ card }) => card.id)).size).toBe(quiet.length)
  })

  it('every worth is a whole number of at least 1', () => {
    const values = HANDS.flatMap((phase) => offered(planning, phase)).map(({ value }) => value)
    expect(values.length).toBeGreaterThan(0)
    expect(values.every((value) => Number.isInteger(value) && value >= 1)).toBe(true)
  })
})

describe('what may not be done is left out with the reason', () => {
  it('by the matrix at high irritability: conditional work is not used, core work only light', () => {
    expect(why(acute, 'deep-tissue', 'gluteal-left')).toBe('not used for this presentation at high irritability')
    expect(offered(acute, 'C').every(({ level }) => level <= 2)).toBe(true)
  })

  it('away from the painful segment and the nerve line', () => {
    expect(why(acute, 'swedish-petrissage', 'gluteal-left')).toBe('only away from the painful segment and the nerve line')
  })

  it('by a cap below what the technique needs', () => {
    const first = planningFor(knowledge, { ...SORE_BUTTOCK, 'leg-symptoms': 'yes', 'leg-side': 'left' })
    expect(why(first, 'trigger-point-compression', 'gluteal-left')).toBe('needs level 3, and the limit here is 2')
  })

  it('by a ban', () => {
    const thinned = planningFor(knowledge, { ...SORE_BUTTOCK, 'cc-anticoagulant': 'yes' })
    expect(why(thinned, 'trigger-point-compression', 'gluteal-left')).toMatch(/plan rule|not allowed/u)
  })

  it('by a plan rule: who prefers no stretching is offered none', () => {
    const { limits } = planningFor(knowledge, SORE_BUTTOCK, { prefers: ['no-stretching'] })
    expect([...limits.removedCards].sort()).toEqual(['met-pnf', 'passive-stretching'])
  })
})

describe('a technique that slides', () => {
  const { situation, limits } = sore
  const without = (products: number): Planning => ({ ...sore, limits: { ...limits, limits: { ...limits.limits, products } } })
  const all = (1 << knowledge.products.length) - 1
  const slides = (planning: Planning): boolean => HANDS.some((phase) => offered(planning, phase).some(({ card }) => card.lubricated))

  it('is not offered where no product may touch the skin, and the plan says why', () => {
    expect(slides(without(all))).toBe(false)
    expect(why(without(all), 'swedish-petrissage', 'gluteal-left')).toBe('no product that is left may touch the skin')
  })

  it('is offered as long as one product is left, or the pack names none', () => {
    expect(slides(without(all - 1))).toBe(true)
    const pack = { ...knowledge, products: [] }
    expect(slides({ ...without(all), situation: { ...situation, knowledge: pack } })).toBe(true)
  })
})
