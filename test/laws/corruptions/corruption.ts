import type { Assessment, Guidance } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { HandsSegment, MovementSegment, Plan, Segment } from '#engine/model/plan.ts'
import type { ViolationCode } from '#engine/check/violation.ts'

/** A plan beside what it was made from. */
export interface Made {
  readonly knowledge: Knowledge
  readonly assessment: Assessment
  readonly plan: Plan
}

/** Chooses one of a list, by chance of the law that runs; undefined of an empty list. */
export type Pick = <T>(items: readonly T[]) => T | undefined

/** A way to make a plan wrong, or to make it wrong for a client who has changed, and what `check` must then say. */
export interface Corruption {
  readonly name: string
  readonly code: ViolationCode
  /** The corrupted pair, or undefined where this plan has nothing to corrupt in this way. */
  readonly of: (made: Made, pick: Pick) => Made | undefined
}

/** A segment that may be replaced, with its index. */
export interface At<T extends Segment> {
  readonly segment: T
  readonly index: number
}

/** Hands-on segments with their indexes. */
export const handsAt = ({ session }: Plan): readonly At<HandsSegment>[] =>
  session.segments.flatMap((segment, index) => (segment.kind === 'hands' ? [{ segment, index }] : []))

/** Movement segments with their indexes. */
export const movesAt = ({ session }: Plan): readonly At<MovementSegment>[] =>
  session.segments.flatMap((segment, index) => (segment.kind === 'movement' ? [{ segment, index }] : []))

/** The same made pair with another session. */
export const withSession = (made: Made, session: Partial<Plan['session']>): Made => ({
  ...made,
  plan: { ...made.plan, session: { ...made.plan.session, ...session } },
})

/** The same made pair with one segment replaced. */
export const withSegment = (made: Made, index: number, segment: Segment): Made =>
  withSession(made, { segments: made.plan.session.segments.with(index, segment) })

/** The same made pair with other fields of the plan. */
export const withPlan = (made: Made, fields: Partial<Plan>): Made => ({ ...made, plan: { ...made.plan, ...fields } })

/** The same plan for a client whose guidance has become stricter since. */
export const withGuidance = (made: Made, change: (guidance: Guidance) => Partial<Guidance>): Made | undefined => {
  const { guidance } = made.assessment
  if (guidance === null) return undefined
  return { ...made, assessment: { ...made.assessment, guidance: { ...guidance, ...change(guidance) } } }
}

/** A corruption of one hands-on segment. */
export const ofHands = (
  name: string,
  code: ViolationCode,
  change: (segment: HandsSegment, made: Made, pick: Pick) => HandsSegment | undefined,
): Corruption => ({
  name,
  code,
  of: (made, pick) => {
    const changed = handsAt(made.plan).flatMap(({ segment, index }) => {
      const next = change(segment, made, pick)
      return next === undefined ? [] : [{ index, next }]
    })
    const chosen = pick(changed)
    return chosen === undefined ? undefined : withSegment(made, chosen.index, chosen.next)
  },
})

/** One entry taken out of a list. */
export const without = <T>(items: readonly T[], item: T): readonly T[] => items.filter((other) => other !== item)
