import type { Assessment } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { readPlanLimits } from '#engine/propose/plan-limits.ts'
import type { PlanLimits } from '#engine/propose/plan-limits.ts'
import { readSituation } from '#engine/propose/situation.ts'

/** The piece of the proposer that reads limits; tests put a broken one in its place. */
export interface LimitsPieces {
  readonly readPlanLimits: typeof readPlanLimits
}

/** The piece as it is. */
export const LIMITS_PIECES: LimitsPieces = { readPlanLimits }

/** The limits as the proposer reads them from an assessment. */
export const limitsOf = (knowledge: Knowledge, assessment: Assessment, pieces: LimitsPieces): PlanLimits => {
  const situation = readSituation(knowledge, assessment)
  if (situation === undefined) throw new RangeError('there is no guidance')
  return pieces.readPlanLimits(situation)
}
