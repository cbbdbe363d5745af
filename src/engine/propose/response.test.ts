import { describe, expect, it } from 'vitest'
import { sciatica } from '../../../test/support/packs.ts'
import { writtenClient } from '../../../test/support/written-client.ts'
import type { Written } from '../../../test/support/written-client.ts'
import { assess } from '../assess.ts'
import { check } from '../check.ts'
import type { Assessment } from '../model/assessment.ts'
import type { ResponseClass, SessionRecord } from '../model/client.ts'
import type { Plan } from '../model/plan.ts'
import { propose } from '../propose.ts'

const knowledge = sciatica()

const FACTS = {
  age: 40,
  sex: 'female',
  'episode-start': '20 weeks',
  'pain-map': ['gluteal-left', 'lumbar-paraspinal-left'],
  'leg-symptoms': 'no',
  irritability: 'low',
  'working-presentation': 'myofascial-referred',
}

const STROKES = ['swedish-effleurage', 'swedish-petrissage']
const LEVELS = { 'gluteal-left': 3, 'hip-lateral-left': 3, 'deep-gluteal-left': 3, 'lumbar-paraspinal-left': 3, 'thoracic-left': 3 }

const visit = (response: ResponseClass, techniques: readonly string[] = STROKES): Partial<SessionRecord> => ({
  techniques,
  levels: LEVELS,
  response,
  handsOn: 40,
})

const assessed = (sessions: readonly Partial<SessionRecord>[], more: Partial<Written> = {}): Assessment =>
  assess(knowledge, writtenClient(knowledge, { facts: FACTS, sessions, ...more }))

const planned = (sessions: readonly Partial<SessionRecord>[]): Plan => {
  const assessment = assessed(sessions)
  const { plan, why } = propose(knowledge, assessment, { minutes: 45 })
  if (plan === null) throw new TypeError(why)
  expect(check(knowledge, plan, assessment)).toEqual([])
  return plan
}

const minutesOf = ({ session }: Plan, card: string): number =>
  session.segments.reduce((sum, segment) => (segment.kind === 'hands' && segment.card === card ? sum + segment.minutes : sum), 0)

const cardsOf = ({ session }: Plan): readonly string[] => [
  ...new Set(session.segments.flatMap((segment) => (segment.kind === 'hands' ? [segment.card] : []))),
]

const highestLevel = ({ session }: Plan): number =>
  Math.max(...session.segments.map((segment) => (segment.kind === 'hands' ? segment.level : 0)))

const homeOf = ({ home }: Plan): readonly string[] => home.map(({ movement }) => movement)

const saysOf = ({ notes }: Plan): string => notes.map(({ says }) => says).join(' ')

describe('the next plan answers the last session (treatment dossier 4.4)', () => {
  it('better: what was used is used again, at the level of last time', () => {
    const pressing = ['trigger-point-compression']
    const [better, same] = [planned([visit('better', pressing)]), planned([visit('same', pressing)])]
    expect(minutesOf(better, 'trigger-point-compression')).toBeGreaterThan(minutesOf(same, 'trigger-point-compression'))
    const worked = planned([visit('better')]).session.segments.flatMap((segment) =>
      segment.kind === 'hands' && segment.card === 'swedish-petrissage' && segment.site === 'gluteal-left' ? [segment.level] : [],
    )
    expect(worked).toEqual([3])
  })

  it('better: one movement of the home programme goes up a step, and only one', () => {
    const [before, after] = [homeOf(planned([visit('same')])), homeOf(planned([visit('better')]))]
    const changed = after.filter((movement) => !before.includes(movement))
    expect(changed).toHaveLength(1)
    const harder = knowledge.movements.filter(({ id }) => before.includes(id)).flatMap((movement) => movement.harder)
    expect(harder).toContain(changed[0])
    expect(saysOf(planned([visit('better')]))).toContain('progress one thing only')
  })

  it('better twice: a second movement goes up; the steps stay after a visit without change', () => {
    const before = homeOf(planned([visit('same')]))
    const changed = (plan: Plan): number => homeOf(plan).filter((movement) => !before.includes(movement)).length
    expect(changed(planned([visit('better'), visit('better')]))).toBeGreaterThanOrEqual(changed(planned([visit('better')])))
    expect(homeOf(planned([visit('better'), visit('same')]))).toEqual(homeOf(planned([visit('better')])))
  })

  it('slight: the plan is kept, as after a better visit but without a step of exercise', () => {
    const slight = planned([visit('slight')])
    expect(slight.session.segments).toEqual(planned([visit('better')]).session.segments)
    expect(homeOf(slight)).toEqual(homeOf(planned([visit('same')])))
    expect(saysOf(slight)).toContain('Keep the plan')
  })

  it('same, once: nothing changes; same, twice: what both visits used gives way', () => {
    const [once, twice] = [planned([visit('same')]), planned([visit('same'), visit('same')])]
    expect(minutesOf(once, 'swedish-petrissage')).toBeGreaterThan(0)
    expect(minutesOf(twice, 'swedish-petrissage')).toBe(0)
    expect(saysOf(once)).not.toContain('Change the primary target')
    expect(saysOf(twice)).toContain('Change the primary target or the technique family once.')
  })

  it('same, three times with a change in between: the change stays', () => {
    const changed = visit('same', ['myofascial-release'])
    const third = planned([visit('same'), visit('same'), changed])
    expect(minutesOf(third, 'myofascial-release')).toBeGreaterThan(0)
  })

  it('ordinary soreness: reassured, and no more pressure than last time', () => {
    const light = { ...visit('soreness-normal'), levels: { 'gluteal-left': 1, 'hip-lateral-left': 1 } }
    const sore = planned([light])
    const there = sore.session.segments.flatMap((segment) =>
      segment.kind === 'hands' && segment.card === 'swedish-effleurage' && segment.site === 'gluteal-left' ? [segment.level] : [],
    )
    expect(Math.max(0, ...there)).toBeLessThanOrEqual(1)
    expect(saysOf(sore)).toContain('reassure')
  })

  it.each(['flare', 'peripheralised'] as const)(
    '%s: one level less than last time, at most half the hands-on minutes, one technique',
    (response) => {
      const plan = planned([visit('same'), visit(response)])
      expect(highestLevel(plan)).toBeLessThanOrEqual(2)
      expect(plan.session.handsOn).toBeLessThanOrEqual(planned([visit('same')]).session.handsOn / 2)
      expect(cardsOf(plan).filter((card) => card !== 'relaxation-breathing' && card !== 'heat').length).toBeLessThanOrEqual(1)
      expect(plan.session.handsOn).toBeLessThanOrEqual(28)
    },
  )

  it('flare: what was new in that session is left out, and so is all that it did not have', () => {
    const plan = planned([visit('same', ['swedish-effleurage']), visit('flare', ['swedish-effleurage', 'myofascial-release'])])
    expect(cardsOf(plan)).not.toContain('myofascial-release')
    expect(cardsOf(plan)).toContain('swedish-effleurage')
    expect(planned([visit('same'), visit('flare', [])]).session.handsOn).toBe(0)
  })

  it('flare: a technique that was stopped for a sign rests', () => {
    const sign = knowledge.rules.find(({ kind }) => kind === 'sign')
    const stopped = { ...visit('flare'), signs: [{ id: sign?.id ?? '', technique: 'swedish' }] }
    expect(cardsOf(planned([visit('same'), stopped]))).not.toContain('swedish-petrissage')
  })

  it('flare: home movements go back to an easier form, and a review of the block comes no later', () => {
    const [before, after] = [planned([visit('same')]), planned([visit('same'), visit('flare')])]
    const easier = new Set(knowledge.movements.filter(({ id }) => homeOf(before).includes(id)).flatMap((movement) => movement.easier))
    expect(homeOf(after).some((movement) => easier.has(movement))).toBe(true)
    expect(after.course.visits).toBeLessThanOrEqual(before.course.visits)
  })

  it('peripheralised: the plan says what stops and when to refer', () => {
    expect(saysOf(planned([visit('peripheralised')]))).toContain('if it happens twice, refer')
  })

  it('peripheralised or flared twice: care pauses for a doctor', () => {
    const { disposition } = assessed([visit('flare'), visit('peripheralised')])
    expect(disposition.status).toBe('paused')
    expect(disposition.because).toContain('cr-second-flare')
  })

  it('further down the leg than at the start, twice: no plan', () => {
    const down = { ...visit('same'), zone: 4 }
    const assessment = assessed([{ ...visit('same'), zone: 2 }, down, down])
    expect(propose(knowledge, assessment, { minutes: 45 })).toMatchObject({ plan: null, why: expect.stringContaining('refer') })
  })

  it('new nerve signs: stopped, a doctor the same day', () => {
    const assessment = assessed([visit('new-neuro')])
    expect(assessment.disposition).toMatchObject({ status: 'stopped', urgency: 'same-day' })
    expect(propose(knowledge, assessment, { minutes: 45 }).plan).toBeNull()
  })
})

describe('history stops care where the statements say so', () => {
  it('[SP-11] a strength grade below the last one recorded is at least for the same day', () => {
    const grade = 'mrc-dorsiflexion-left'
    const earlier = [{ on: '2026-11-10', facts: { [grade]: 5 } }]
    const { disposition } = assessed([visit('same')], { facts: { ...FACTS, [grade]: 4 }, earlier })
    expect(disposition.status).toBe('stopped')
    expect(['same-day', 'emergency-now']).toContain(disposition.urgency)
  })

  it('[SP-100] worse on two re-assessments in a row pauses care and offers the letter', () => {
    const worse = [
      { on: '2026-11-10', change: 'worse' },
      { on: '2026-11-20', change: 'worse' },
    ]
    const assessment = assessed([visit('same')], { rechecks: worse })
    expect(assessment.disposition.status).toBe('paused')
    expect(assessment.restrictions.requires).toContain('doctor-letter')
    expect(propose(knowledge, assessment, { minutes: 45 }).plan).toBeNull()
  })

  it('[SP-101] six sessions without useful gain: a doctor, and no more of the same', () => {
    const six = Array.from({ length: 6 }, () => visit('slight'))
    const assessment = assessed(six)
    expect(assessment.disposition.urgency).toBe('routine-gp')
    expect(propose(knowledge, assessment, { minutes: 45 }).plan).toBeNull()
  })

  it('[SP-101] a useful gain on record lets the course go on', () => {
    const six = Array.from({ length: 6 }, () => visit('slight'))
    const assessment = assessed(six, { rechecks: [{ on: '2026-11-20', change: 'better', 'useful-gain': 'yes' }] })
    expect(propose(knowledge, assessment, { minutes: 45 }).plan).not.toBeNull()
  })

  it('ten hands-on sessions are the cap of an episode', () => {
    const ten = Array.from({ length: 10 }, () => visit('slight'))
    const assessment = assessed(ten, { rechecks: [{ on: '2026-11-20', change: 'better', 'useful-gain': 'yes' }] })
    expect(propose(knowledge, assessment, { minutes: 45 }).why).toContain('Ten hands-on sessions')
  })
})
