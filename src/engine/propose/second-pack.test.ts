import { describe, expect, it } from 'vitest'
import { readClient } from '#pack/client/read-client.ts'
import { loadPack } from '#pack/load.ts'
import { readTree } from '../../../test/support/files.ts'
import { sciatica } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'
import { check } from '../check.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import { propose } from '../propose.ts'

// A pack of two presentations of the shoulder, small enough to work out by hand. Nothing of the proposer knows of backs and legs.

// The pack weighs nothing of its own but what its loader needs, so it weighs as the first pack does.
const objective = [...sciatica().weights.values()]
  .map(({ id, value }) => `- { id: ${id}, value: ${value}, why: As in the other pack., source: [T1] }`)
  .join('\n')

const loaded = loadPack(new Map([...readTree('test/packs/tiny'), ['protocols/objective.yaml', objective]]))
if (!loaded.ok) throw new TypeError('the small pack does not load')
const { knowledge } = loaded.pack

const WELL = {
  age: 50,
  'pain-map': ['shoulder-left'],
  'sore-side': 'left',
  'pf-decides': 'yes',
  irritability: 'low',
  'rf-hot-joint': 'no',
  'rf-numb-hand': 'no',
  'wf-night-pain': 'yes',
  'gate-feverish': 'no',
  'op-shoulder': 'no',
  'blood-thinner': 'no',
  'nut-allergy': 'no',
}

const assessed = (facts: object, history: object = {}): Assessment => {
  const { read } = readClient(knowledge, 'client.json', JSON.stringify({ pack: knowledge.id, today: '2026-11-22', facts, history }))
  if (read === undefined) throw new TypeError('the client cannot be read')
  return assess(knowledge, read.client)
}

const planned = (assessment: Assessment, minutes = 30): Plan => {
  const { plan, why } = propose(knowledge, assessment, { minutes })
  if (plan === null) throw new TypeError(why)
  expect(check(knowledge, plan, assessment)).toEqual([])
  return plan
}

const lines = ({ session }: Plan): readonly string[] =>
  session.segments.map((segment) => {
    if (segment.kind === 'talk') return `${segment.phase} ${segment.minutes}`
    if (segment.kind === 'movement') return `${segment.phase} ${segment.minutes} ${segment.movement}`
    return `${segment.phase} ${segment.minutes} ${segment.card} ${segment.site} ${segment.level}`
  })

const usual = { sessions: [{ on: '2026-11-10', 'hands-on': 20, techniques: ['long-strokes'], levels: { 'shoulder-left': 2 } }] }

describe('a pack of the shoulder', () => {
  it('gives the session that can be worked out by hand', () => {
    // 30 minutes, low: A 4 B 4 C 8 D 5 E 3 F 3 G 3; hands 8 + 5 + 3.5 = 17. The first visit allows what the pack says.
    const plan = planned(assessed(WELL, usual))
    expect(plan.presentation.id).toBe('stiff-capsule')
    expect(lines(plan)).toEqual([
      'A 4',
      'B 4 long-strokes shoulder-left 2',
      // Strokes are worth 80 × 100 % × 120 % × 75 % = 7,200 a fresh minute, kneading 60 × 70 % × 120 % = 5,040: strokes for all of it.
      'C 8 long-strokes shoulder-left 2',
      // In D nothing is core but kneading and pressing, and neither is meant for neck and upper back: the minutes go to movement.
      'E 6 arm-swing',
      'F 3 long-strokes shoulder-left 2',
      'G 5',
    ])
  })

  it('leaves hands off what an operation forbids, and says so', () => {
    const plan = planned(
      assessed({ ...WELL, 'op-shoulder': { answer: 'yes', since: '2020-01-01', side: 'left', at: ['shoulder-left'] } }, usual),
    )
    expect(plan.session.segments.some((segment) => segment.kind === 'hands' && segment.card !== 'long-strokes')).toBe(false)
    expect(plan.home.map(({ movement }) => movement)).not.toContain('blade-squeeze')
  })

  it('names the product to avoid', () => {
    expect(planned(assessed({ ...WELL, 'nut-allergy': 'yes' }, usual)).session.avoidProducts).toEqual(['nut-oil'])
  })

  it('keeps to its own dose, home programme and measures', () => {
    const plan = planned(assessed({ ...WELL, irritability: 'high' }, usual))
    expect(plan.course).toMatchObject({ visits: 2, perWeek: 'once a week', mostVisits: 6 })
    expect(plan.home.length).toBeLessThanOrEqual(3)
    expect(plan.session.handsOn).toBeLessThanOrEqual(15)
    expect(plan.measures).toEqual([{ measure: 'pain-score', when: 'review' }])
  })

  it('has no plan with a fever', () => {
    expect(propose(knowledge, assessed({ ...WELL, temperature: 39 }), { minutes: 30 }).plan).toBeNull()
  })
})
