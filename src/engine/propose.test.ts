import { describe, expect, it } from 'vitest'
import { ACUTE_LEG, SORE_BUTTOCK, handsOf, planOf, planningFor } from '../../test/support/planning.ts'
import type { Written } from '../../test/support/written-client.ts'
import { publishedClients } from '../../test/support/published.ts'
import { sciatica } from '../../test/support/packs.ts'
import { assess } from './assess.ts'
import { check } from './check.ts'
import type { Plan } from './model/plan.ts'
import { propose } from './propose.ts'

const knowledge = sciatica()
const LENGTHS = [30, 45, 60, 75, 90] as const

interface Case {
  readonly name: string
  readonly plan: Plan
}

const assessments = publishedClients(knowledge).map(({ name, read }) => ({ name, assessment: assess(knowledge, read.client) }))

const plans: readonly Case[] = assessments.flatMap(({ name, assessment }) =>
  LENGTHS.flatMap((minutes) => {
    const { plan } = propose(knowledge, assessment, { minutes })
    return plan === null ? [] : [{ name: `${name}, ${minutes} minutes`, plan }]
  }),
)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Names of the plans that do not meet a test. */
const failing = (holds: (plan: Plan) => boolean): readonly string[] => plans.flatMap(({ name, plan }) => (holds(plan) ? [] : [name]))

const positionsIn = (plan: Plan, phases?: string): readonly string[] => handsOf(plan, phases).map(({ position }) => position)

const turnsBack = (positions: readonly string[]): boolean =>
  positions.some((position, at) => at > 1 && position === positions[at - 2] && position !== positions[at - 1])

const sore = (more: Partial<Written> = {}, minutes?: number): Plan => planOf(knowledge, planningFor(knowledge, SORE_BUTTOCK, more), minutes)

describe('every plan of a published client', () => {
  it('there are many, and check accepts each', () => {
    expect(plans.length).toBeGreaterThan(80)
    const refused = assessments.filter(({ assessment }) => {
      const { plan } = propose(knowledge, assessment, { minutes: undefined })
      return plan !== null && check(knowledge, plan, assessment).length > 0
    })
    expect(refused).toEqual([])
  })

  it('fills the minutes asked for, phase by phase', () => {
    expect(failing(({ session }) => sum(Object.values(session.phases)) === session.minutes)).toEqual([])
    expect(failing(({ session }) => sum(session.segments.map(({ minutes }) => minutes)) === session.minutes)).toEqual([])
  })

  it('opens with a check-in, closes with the re-test, and warms before it works and settles after', () => {
    const phases = ({ session }: Plan): string => session.segments.map(({ phase }) => phase).join('')
    expect(failing((plan) => /^AB*C*D*E+F*G$/u.test(phases(plan)))).toEqual([])
  })

  it('has a movement of the client in the session, and two to four at home or the reason why not', () => {
    expect(failing(({ session }) => session.segments.some(({ kind }) => kind === 'movement'))).toEqual([])
    expect(failing(({ home, homeReason }) => home.length >= 2 || homeReason !== null)).toEqual([])
    expect(failing(({ home }) => home.length <= 4)).toEqual([])
  })

  it('has no piece of work of a minute, but where its phase has no more', () => {
    expect(failing((plan) => handsOf(plan).every(({ minutes, phase }) => minutes > 1 || plan.session.phases[phase] === 1))).toEqual([])
  })

  it('changes position seldom, and turns back within a phase only where one stay would be too long', () => {
    const changes = (positions: readonly string[]): number =>
      positions.filter((position, at) => at > 0 && position !== positions[at - 1]).length
    expect(failing((plan) => changes(positionsIn(plan)) <= 4)).toEqual([])
    const longest = ({ irritability }: Plan): number => (irritability === 'high' ? 15 : 20)
    for (const phase of ['B', 'C', 'D', 'F'] as const) {
      expect(failing((plan) => !turnsBack(positionsIn(plan, phase)) || plan.session.phases[phase] > longest(plan))).toEqual([])
    }
  })

  it('works no place in both the primary and the secondary phase', () => {
    const sites = (plan: Plan, phase: string): readonly string[] => handsOf(plan, phase).map(({ site }) => site)
    expect(failing((plan) => !sites(plan, 'D').some((site) => sites(plan, 'C').includes(site)))).toEqual([])
  })

  it('gives its reasons: each piece of work with evidence, each left-out one with why', () => {
    expect(failing((plan) => handsOf(plan).every(({ why }) => why.says.includes('certainty')))).toEqual([])
    expect(failing(({ leftOut }) => leftOut.every(({ what, why }) => what.length > 0 && why.length > 0))).toEqual([])
  })

  it('comes out the same again', () => {
    for (const { assessment } of assessments.slice(0, 12)) {
      expect(propose(knowledge, assessment, { minutes: 60 })).toEqual(propose(knowledge, structuredClone(assessment), { minutes: 60 }))
    }
  })
})

describe('there is no plan', () => {
  it('while care is paused or stopped', () => {
    const held = assessments.filter(({ assessment }) => ['paused', 'stopped'].includes(assessment.disposition.status))
    expect(held.length).toBeGreaterThan(20)
    expect(held.filter(({ assessment }) => propose(knowledge, assessment, { minutes: 60 }).plan !== null)).toEqual([])
  })

  it('where a plan rule allows none, and its sentence says why', () => {
    const { assessment } = planningFor(knowledge, SORE_BUTTOCK)
    const { guidance } = assessment
    if (guidance === null) throw new TypeError('no guidance')
    const twice = { ...assessment, guidance: { ...guidance, rules: [...guidance.rules, 'pr-30'] } }
    expect(propose(knowledge, twice, { minutes: 60 }).why).toContain('Stop the block and refer')
  })

  it('of a length that no template has', () => {
    const { assessment } = planningFor(knowledge, SORE_BUTTOCK)
    expect(propose(knowledge, assessment, { minutes: 50 }).why).toContain('50 minutes')
  })

  it('without guidance', () => {
    const { assessment } = planningFor(knowledge, SORE_BUTTOCK)
    expect(propose(knowledge, { ...assessment, guidance: null }, { minutes: 60 }).why).toContain('more findings are needed')
  })
})

describe('the length of the appointment', () => {
  it('without a wish is the longest usual one that dose and plan rules allow', () => {
    expect(sore().session.minutes).toBe(75)
    expect(planOf(knowledge, planningFor(knowledge, ACUTE_LEG)).session.minutes).toBe(30)
    expect(sore({ sessions: [{ techniques: ['swedish-effleurage'], response: 'flare' }] }).session.minutes).toBe(30)
  })

  it('without a wish is shorter where limits leave the hands little to do, and says so where they leave nothing', () => {
    const nothing = sore({
      sessions: [
        { techniques: ['swedish-effleurage'], response: 'same' },
        { techniques: [], response: 'flare' },
      ],
    })
    expect(nothing.session).toMatchObject({ minutes: 30, handsOn: 0 })
    expect(nothing.notes.some(({ says }) => says.includes('no work for the hands'))).toBe(true)
    expect(sore().notes.some(({ says }) => says.includes('no work for the hands'))).toBe(false)
  })

  it('is what was asked for, with a note where it is longer than recommended', () => {
    const acute = planningFor(knowledge, ACUTE_LEG)
    const plan = planOf(knowledge, acute, 75)
    expect(plan.session.minutes).toBe(75)
    expect(plan.notes.some(({ says }) => says.includes('longer than recommended'))).toBe(true)
    expect(sore({}, 75).notes.some(({ says }) => says.includes('longer than recommended'))).toBe(false)
  })

  it('keeps hands-on minutes under every cap, and gives the rest to movement and teaching', () => {
    const acute = planningFor(knowledge, ACUTE_LEG)
    for (const minutes of LENGTHS) {
      const { session } = planOf(knowledge, acute, minutes)
      expect(session.handsOn).toBeLessThanOrEqual(Math.min(20, acute.situation.guidance.limits.maxMinutes))
    }
  })
})

describe('what a plan asks, offers and says', () => {
  it('asks consent to the plan, and written consent for a sensitive region that is worked', () => {
    expect(sore().requires).toEqual(expect.arrayContaining(['consent-plan', 'consent-buttock']))
  })

  it('offers the letter where the assessment asks for it, and not otherwise', () => {
    expect(sore().letters).toEqual([])
    expect(planOf(knowledge, planningFor(knowledge, ACUTE_LEG)).letters).toEqual(['doctor-letter'])
  })

  it('says so where irritability was never assessed', () => {
    const { irritability: _, ...unknown } = SORE_BUTTOCK
    const plan = planOf(knowledge, planningFor(knowledge, unknown))
    expect(plan.irritability).toBe('high')
    expect(plan.notes[0]?.says).toContain('has not been assessed')
  })

  it('says where nothing else reaches the work, so that the client must shift', () => {
    const stays = plans.filter(({ plan }) => plan.notes.some(({ says }) => says.includes('shift at least every')))
    expect(stays.length).toBeGreaterThan(0)
    expect(stays.length).toBeLessThan(plans.length / 2)
  })

  it('names every rule, plan rule, dose and profile that shaped it', () => {
    const planning = planningFor(knowledge, ACUTE_LEG)
    const { shapedBy } = planOf(knowledge, planning)
    const { guidance, trace } = planning.assessment
    expect(shapedBy).toEqual(
      expect.arrayContaining([...trace.map(({ rule }) => rule), ...(guidance?.rules ?? []), ...(guidance?.doses ?? [])]),
    )
  })
})

describe('the letter to a doctor', () => {
  it('is offered also where only the presentation or a plan rule asks for it', () => {
    const { assessment } = planningFor(knowledge, SORE_BUTTOCK)
    const { guidance } = assessment
    if (guidance === null) throw new TypeError('there is no guidance')
    const { letter } = knowledge.defaults
    const limits = { ...guidance.limits, requires: [...guidance.limits.requires, letter] }
    const asked = { ...assessment, guidance: { ...guidance, limits } }
    const { plan } = propose(knowledge, asked, { minutes: undefined })
    expect(assessment.restrictions.requires).not.toContain(letter)
    expect(plan?.letters).toEqual([letter])
    expect(plan === null ? ['no plan'] : check(knowledge, plan, asked)).toEqual([])
  })
})
