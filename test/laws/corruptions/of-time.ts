import type { PhaseMinutes } from '#engine/model/protocol.ts'
import { handsAt, withPlan, withSegment, withSession } from './corruption.ts'
import type { Corruption, Made, Pick } from './corruption.ts'

const someSegment = (made: Made, pick: Pick) => pick([...made.plan.session.segments.entries()])

const withMinutes = (made: Made, pick: Pick, minutes: (now: number) => number): Made | undefined => {
  const chosen = someSegment(made, pick)
  return chosen === undefined ? undefined : withSegment(made, chosen[0], { ...chosen[1], minutes: minutes(chosen[1].minutes) })
}

/** Takes a minute from one phase and gives it to another, in phases and segments alike, hands-on minutes counted anew. */
const shifted = (made: Made, from: keyof PhaseMinutes, to: keyof PhaseMinutes): Made | undefined => {
  const { session } = made.plan
  const giver = session.segments.findIndex(({ phase, minutes }) => phase === from && minutes > 1)
  const taker = session.segments.findIndex(({ phase }) => phase === to)
  const [gives, takes] = [session.segments[giver], session.segments[taker]]
  if (gives === undefined || takes === undefined) return undefined
  const phases = { ...session.phases, [from]: session.phases[from] - 1, [to]: session.phases[to] + 1 }
  const segments = session.segments
    .with(giver, { ...gives, minutes: gives.minutes - 1 })
    .with(taker, { ...takes, minutes: takes.minutes + 1 })
  return withSession(made, { phases, segments, handsOn: Math.ceil(phases.C + phases.D + (phases.B + phases.F) / 2) })
}

/** Has a phase more than its template, so that a minute less is still enough? */
const grown = ({ knowledge, plan }: Made, phase: 'A' | 'G'): boolean =>
  knowledge.templates.some(
    ({ presentation, irritability, length, phases }) =>
      presentation === plan.presentation.id &&
      irritability === plan.irritability &&
      length === plan.session.minutes &&
      plan.session.phases[phase] > phases[phase],
  )

const ODD = [0.5, -1, Number.NaN, Infinity, 0]

/** Ways to make the minutes, their order or the course wrong. */
export const TIME: readonly Corruption[] = [
  {
    name: 'a length the pack has no session for',
    code: 'ISC-PLAN-010',
    of: (made, pick) => withSession(made, { minutes: pick([20, 50, 120, Number.NaN]) ?? 50 }),
  },
  {
    name: 'a phase a minute longer',
    code: 'ISC-PLAN-011',
    of: (made, pick) => {
      const phase = pick(['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const) ?? 'C'
      return withSession(made, { phases: { ...made.plan.session.phases, [phase]: made.plan.session.phases[phase] + 1 } })
    },
  },
  {
    name: 'a phase of odd minutes',
    code: 'ISC-PLAN-011',
    of: (made, pick) =>
      withSession(made, { phases: { ...made.plan.session.phases, A: made.plan.session.phases.A + (pick([0.5, Number.NaN, -90]) ?? 0.5) } }),
  },
  { name: 'a minute added', code: 'ISC-PLAN-012', of: (made, pick) => withMinutes(made, pick, (now) => now + 1) },
  { name: 'minutes that are no whole number', code: 'ISC-PLAN-012', of: (made, pick) => withMinutes(made, pick, () => pick(ODD) ?? 0.5) },
  {
    name: 'a segment left out',
    code: 'ISC-PLAN-012',
    of: (made, pick) => {
      const chosen = someSegment(made, pick)
      return chosen === undefined ? undefined : withSession(made, { segments: made.plan.session.segments.toSpliced(chosen[0], 1) })
    },
  },
  {
    name: 'a segment said twice',
    code: 'ISC-PLAN-012',
    of: (made, pick) => {
      const chosen = someSegment(made, pick)
      return chosen === undefined
        ? undefined
        : withSession(made, { segments: made.plan.session.segments.toSpliced(chosen[0], 0, chosen[1]) })
    },
  },
  {
    name: 'fewer hands-on minutes written than planned',
    code: 'ISC-PLAN-013',
    of: (made, pick) => withSession(made, { handsOn: made.plan.session.handsOn - (pick([1, 0.5, Number.NaN, -100]) ?? 1) }),
  },
  { name: 'more hands-on minutes written than allowed', code: 'ISC-PLAN-014', of: (made) => withSession(made, { handsOn: 200 }) },
  {
    name: 'a client who may have less time',
    code: 'ISC-PLAN-014',
    of: (made) => {
      const { guidance } = made.assessment
      const { handsOn } = made.plan.session
      if (guidance === null || handsOn === 0) return undefined
      return {
        ...made,
        assessment: { ...made.assessment, guidance: { ...guidance, limits: { ...guidance.limits, maxMinutes: handsOn - 1 } } },
      }
    },
  },
  {
    name: 'a higher pain ceiling',
    code: 'ISC-PLAN-015',
    of: (made, pick) => withSession(made, { painCeiling: made.plan.session.painCeiling + (pick([1, 0.5, Number.NaN, -100]) ?? 1) }),
  },
  {
    name: 'segments the other way round',
    code: 'ISC-PLAN-016',
    of: (made) => withSession(made, { segments: made.plan.session.segments.toReversed() }),
  },
  {
    name: 'the re-test before the work',
    code: 'ISC-PLAN-016',
    of: (made) => {
      const { segments } = made.plan.session
      return withSession(made, { segments: [...segments.slice(-1), ...segments.slice(0, -1)] })
    },
  },
  {
    name: 'hands in the check-in',
    code: 'ISC-PLAN-017',
    of: (made, pick) => {
      const at = pick(handsAt(made.plan))
      return at === undefined ? undefined : withSegment(made, at.index, { ...at.segment, phase: pick(['A', 'G'] as const) ?? 'A' })
    },
  },
  {
    name: 'talk where work belongs',
    code: 'ISC-PLAN-017',
    of: (made) => withSegment(made, 0, { kind: 'talk', phase: 'C', minutes: 1, says: 'nothing' }),
  },
  {
    name: 'a check-in cut short for more work',
    code: 'ISC-PLAN-019',
    of: (made, pick) => (grown(made, 'A') ? undefined : shifted(made, 'A', pick(['B', 'F', 'E', 'D'] as const) ?? 'B')),
  },
  {
    name: 'teaching cut short',
    code: 'ISC-PLAN-019',
    of: (made) => (grown(made, 'G') ? undefined : shifted(made, 'G', 'A')),
  },
  {
    name: 'visits beyond the block',
    code: 'ISC-PLAN-060',
    of: (made, pick) => withPlan(made, { course: { ...made.plan.course, visits: pick([9, 0, -1, 1.5, Number.NaN]) ?? 9 } }),
  },
  {
    name: 'a review after the block, or never',
    code: 'ISC-PLAN-060',
    of: (made, pick) => {
      const { course } = made.plan
      return withPlan(made, {
        course: { ...course, review: { ...course.review, afterVisits: pick([course.visits + 1, 0, Number.NaN]) ?? 0 } },
      })
    },
  },
  {
    name: 'a review that is late, past or on no day',
    code: 'ISC-PLAN-061',
    of: (made, pick) => {
      const { course } = made.plan
      return withPlan(made, {
        course: { ...course, review: { ...course.review, on: pick(['2030-01-01', '2020-01-01', 'soon', '']) ?? '' } },
      })
    },
  },
  {
    name: 'visits day after day',
    code: 'ISC-PLAN-062',
    of: (made, pick) => withPlan(made, { course: { ...made.plan.course, everyDays: pick([1, 0, Number.NaN]) ?? 1 } }),
  },
  { name: 'more visits in all', code: 'ISC-PLAN-062', of: (made) => withPlan(made, { course: { ...made.plan.course, mostVisits: 40 } }) },
  {
    name: 'other words for how often',
    code: 'ISC-PLAN-062',
    of: (made) => withPlan(made, { course: { ...made.plan.course, perWeek: '5 a week' } }),
  },
]
