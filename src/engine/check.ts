import { checkCourse } from './check/course.ts'
import { checkDuties } from './check/duties.ts'
import { checkFit } from './check/fit.ts'
import { checkHands } from './check/hands.ts'
import { checkMinutes } from './check/minutes.ts'
import { checkMovements } from './check/movements.ts'
import { checkNames } from './check/names.ts'
import { checkOrder } from './check/order.ts'
import { checkLead, checkStanding } from './check/standing.ts'
import { subjectOf } from './check/subject.ts'
import { violation } from './check/violation.ts'
import type { Violation } from './check/violation.ts'
import type { Assessment } from './model/assessment.ts'
import type { Knowledge } from './model/knowledge.ts'
import type { Plan } from './model/plan.ts'

const CHECKS = [checkLead, checkMinutes, checkOrder, checkHands, checkFit, checkMovements, checkDuties, checkNames, checkCourse] as const

/**
 * Every violation of an assessment by a plan; an empty list means that the plan may be signed. Written by another hand than
 * `propose`: it shares nothing with it but types, so that a fault in one is seen by the other. Pure. The plan may come from
 * anywhere; the assessment must be one that `assess` gave for the same client today.
 */
export const check = (knowledge: Knowledge, plan: Plan, assessment: Assessment): readonly Violation[] => {
  const standing = checkStanding(knowledge, plan, assessment)
  const subject = subjectOf(knowledge, plan, assessment)
  if (subject === undefined) return [...standing, violation('ISC-PLAN-004', 'presentation', 'The assessment leads to no presentation.')]
  return [...standing, ...CHECKS.flatMap((checks) => checks(subject))]
}
