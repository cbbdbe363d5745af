import type { Assessment, Guidance } from '../model/assessment.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Restrictions } from '../model/limits.ts'
import type { HandsSegment, MovementSegment, Plan } from '../model/plan.ts'
import type { Dose, PlanChange, Profile } from '../model/protocol.ts'

/** A plan beside everything it is checked against. */
export interface Subject {
  readonly knowledge: Knowledge
  readonly plan: Plan
  readonly assessment: Assessment
  readonly guidance: Guidance
  readonly limits: Restrictions
  readonly profile: Profile
  readonly doses: readonly Dose[]
  readonly changes: readonly PlanChange[]
}

/** A segment with its path in the plan. */
export interface Placed<Segment> {
  readonly segment: Segment
  readonly at: string
}

/** Gathers what a plan is checked against; undefined where the assessment gives no guidance, and so allows no plan. */
export const subjectOf = (knowledge: Knowledge, plan: Plan, assessment: Assessment): Subject | undefined => {
  const { guidance } = assessment
  const profile = knowledge.profiles.find(({ id }) => id === guidance?.profile)
  if (guidance === null || profile === undefined) return undefined
  return {
    knowledge,
    plan,
    assessment,
    guidance,
    limits: guidance.limits,
    profile,
    doses: knowledge.doses.filter(({ id }) => guidance.doses.includes(id)),
    changes: knowledge.planRules.flatMap(({ id, then }) => (guidance.rules.includes(id) ? [then] : [])),
  }
}

/** The hands-on segments of a plan, each with its path. */
export const handsIn = ({ session }: Plan): readonly Placed<HandsSegment>[] =>
  session.segments.flatMap((segment, index) => (segment.kind === 'hands' ? [{ segment, at: `session.segments[${index}]` }] : []))

/** The movements a client makes in the session, each with its path. */
export const movementsIn = ({ session }: Plan): readonly Placed<MovementSegment>[] =>
  session.segments.flatMap((segment, index) => (segment.kind === 'movement' ? [{ segment, at: `session.segments[${index}]` }] : []))
