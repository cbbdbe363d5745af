import type { Assessment, TraceEntry } from '#engine/model/assessment.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'
import type { PublishedCaseText } from '#pack/client/shape.ts'

/** A published case with what the engine makes of it. */
export interface CaseOutcome {
  readonly about: PublishedCaseText
  readonly assessment: Assessment
  readonly planned: boolean
}

const urgencyRank = (urgency: Urgency): number => URGENCIES.indexOf(urgency)
const statusRank = (status: Status): number => STATUSES.indexOf(status)

/** Steps of urgency above the source; below nought it is met by the offer of a letter. */
export const stepsAbove = ({ about, assessment }: CaseOutcome): number =>
  urgencyRank(assessment.disposition.urgency) - urgencyRank(about.expected.urgency)

/** Massage is refused where the source allows it. */
export const isRefused = ({ about, planned }: CaseOutcome): boolean => about.expected.massage && !planned

/** Counts as over-caution: massage refused where the source allows it, or an urgency two steps higher. */
export const isOverCautious = (outcome: CaseOutcome): boolean => isRefused(outcome) || stepsAbove(outcome) >= 2

/** Rules whose own status or urgency is the one given in the end, in the order of the trace. */
export const decidingRules = ({ assessment: { trace, disposition } }: CaseOutcome): readonly TraceEntry[] => {
  const sets = (value: number, given: number): boolean => value > 0 && value === given
  return trace.filter(
    ({ status, urgency }) =>
      sets(statusRank(status), statusRank(disposition.status)) || sets(urgencyRank(urgency), urgencyRank(disposition.urgency)),
  )
}
