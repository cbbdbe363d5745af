import { check } from '#engine/check.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Plan } from '#engine/model/plan.ts'

/** A plan that its independent check refuses; the message lists what is wrong with it. */
export class RefusedPlanError extends Error {}

/** Gives a plan back when its independent check finds nothing wrong. A plan that fails it is never shown. */
export const checkedPlan = (knowledge: Knowledge, plan: Plan, assessment: Assessment): Plan => {
  const violations = check(knowledge, plan, assessment)
  if (violations.length === 0) return plan
  throw new RefusedPlanError(
    ['A plan was made that its own check refuses:', ...violations.map(({ code, at, says }) => `${code} ${at} ${says}`)].join('\n'),
  )
}
