import { describe, expect, it } from 'vitest'
import { leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'
import { fromRestrictions } from '../caution/from-restrictions.ts'
import { limitsAtLeast } from '../caution/verdict.ts'
import type { Assessment, Guidance } from '../model/assessment.ts'
import type { Client } from '../model/client.ts'

const pack = tiny()

const guided = ({ guidance }: Assessment): Guidance => {
  if (guidance === null) throw new Error('no guidance')
  return guidance
}

const of = (facts: Readonly<Record<string, unknown>>): Guidance => guided(assess(pack, shoulder(pack, facts)))
const ofLeg = (client: Client): Guidance => guided(assess(sciatica(), client))

describe('guidance', () => {
  it('[A20] is for the presentation that leads, by its profile', () => {
    expect(of({})).toMatchObject({ presentation: 'stiff-capsule', confidence: 'medium', profile: 'stiff-capsule-always' })
    expect(of({ 'pain-map': ['shoulder-blade-left'] })).toMatchObject({ presentation: 'tired-muscle', profile: 'tired-muscle-always' })
  })

  it('[A20] is none where no presentation leads', () => {
    const found = assess(pack, shoulder(pack, { 'pain-map': ['neck'] }))
    expect([found.lead, found.guidance]).toEqual([null, null])
  })
})

describe('irritability', () => {
  it.each([
    ['low', 'low', true],
    ['moderate', 'moderate', true],
    ['high', 'high', true],
    [undefined, 'high', false],
    ['not-sure', 'high', false],
    ['declined', 'high', false],
  ])('[A20] recorded as %s is taken as %s, known: %s', (irritability, expected, known) => {
    expect(of(irritability === undefined ? {} : { irritability })).toMatchObject({ irritability: expected, irritabilityKnown: known })
  })
})

describe('sides that are affected', () => {
  it.each([
    [{ 'sore-side': 'left' }, ['left']],
    [{ 'sore-side': 'right' }, ['right']],
    [{ 'sore-side': 'both' }, ['left', 'right']],
    [{ 'sore-side': 'not-sure' }, ['left', 'right']],
    [{ 'sore-side': 'declined', 'pain-map': ['shoulder-right'] }, ['right']],
    [{ 'sore-side': 'declined', 'pain-map': ['shoulder-right', 'upper-arm-left'] }, ['left', 'right']],
  ])('[A20] with %o are %o', (facts, expected) => {
    expect(of(facts).affected).toEqual(expected)
  })
})

describe('limits of a plan', () => {
  it('[A20] are those of the assessment, tightened by active plan rules', () => {
    const calm = of({})
    const high = of({ irritability: 'high' })
    expect([calm.rules, high.rules]).toEqual([['plan-stiff'], ['plan-irritable', 'plan-stiff']])
    expect([calm.limits.maxMinutes, high.limits.maxMinutes]).toEqual([20, 15])
    expect([calm.limits.caps['shoulder-right'], high.limits.caps['shoulder-right']]).toEqual([4, 2])
  })

  it('[A20] take the rows of the label as well, though their fact is not told', () => {
    const { limits } = of({ 'pain-map': ['shoulder-blade-left'] })
    expect(limits.forbidden.find(({ technique }) => technique === 'kneading')?.sites).toContain('shoulder-left')
    expect(limits.holds['shoulder-blade-left']).toBe(15)
  })

  it.each([
    ['early root pain', leg({ 'episode-start': '3 weeks' })],
    ['stenosis', leg({ 'working-presentation': 'lumbar-stenosis' })],
    ['a slipped vertebra', leg({ 'working-presentation': 'spondylolisthesis' })],
    ['deep gluteal pain', leg({ 'working-presentation': 'deep-gluteal', irritability: 'low' })],
    ['somebody on a blood thinner', leg({ 'cc-anticoagulant': 'yes' })],
  ])('[A20] are never looser than the assessment: %s', (_, client) => {
    const { restrictions, guidance } = assess(sciatica(), client)
    const plan = guidance === null ? restrictions : guidance.limits
    expect(guidance).not.toBeNull()
    expect(limitsAtLeast(fromRestrictions(sciatica(), plan), fromRestrictions(sciatica(), restrictions))).toBe(true)
  })
})

describe('what a plan keeps away from', () => {
  it('[A20] is where it hurts and the nerve path of each side that may be affected', () => {
    const { keepAway } = ofLeg(leg())
    expect(keepAway).toEqual(expect.arrayContaining(['gluteal-left', 'calf-left', 'foot-left', 'sacrum']))
    expect(keepAway).not.toContain('calf-right')
    expect(ofLeg(leg({ 'leg-side': 'not-sure' })).keepAway).toContain('calf-right')
  })

  it('[A20] is only where it hurts when no leg is affected', () => {
    const client = leg({
      'leg-symptoms': 'no',
      'leg-side': 'declined',
      'pain-below-gluteal-fold': 'no',
      'pain-map': ['lumbar-paraspinal-left'],
    })
    expect(ofLeg(client).keepAway).toEqual(['lumbar-paraspinal-left'])
  })

  it.each([
    ['no', []],
    [{ answer: 'yes', since: '2026-01-01', side: 'left', at: ['neck'] }, [{ card: 'slow-kneading', regions: ['upper-arm'] }]],
    ['declined', [{ card: 'slow-kneading', regions: ['upper-arm'] }]],
  ])('[A20] holds exceptions of the profile until they are known not to apply: %o', (operation, expected) => {
    expect(of({ 'pain-map': ['shoulder-blade-left'], 'op-shoulder': operation }).exceptions).toEqual(expected)
  })

  it.each([
    ['no', []],
    [{ answer: 'yes', since: '2026-11-01' }, ['wall-climb']],
    [{ answer: 'yes' }, ['wall-climb']],
    [{ answer: 'yes', since: '2026-01-01' }, []],
    ['declined', ['wall-climb']],
  ])('[A20] holds back movements whose caution is not known to be absent: %o', (operation, expected) => {
    expect(of({ 'op-shoulder': operation }).heldBack).toEqual(expected)
  })

  it.each([
    ['high', ['dose-high']],
    ['low', ['dose-usual']],
    [undefined, ['dose-usual']],
    ['not-sure', ['dose-high', 'dose-usual']],
  ])('[A20] starting doses at irritability %s are %o', (irritability, expected) => {
    expect(of(irritability === undefined ? {} : { irritability }).doses).toEqual(expected)
  })
})
