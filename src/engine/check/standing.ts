import type { Assessment } from '../model/assessment.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Plan } from '../model/plan.ts'
import { violation } from './violation.ts'
import type { Violation } from './violation.ts'
import type { Subject } from './subject.ts'

const named = ({ id, version }: { readonly id: string; readonly version: string }): string => `${id} ${version}`

/** May there be a plan at all, and was it made with this pack, today? Source: safety dossier 0.2, 0.9. */
export const checkStanding = (knowledge: Knowledge, plan: Plan, assessment: Assessment): readonly Violation[] => {
  const { status, complete } = assessment.disposition
  const found: Violation[] = []
  if (named(plan.pack) !== named(knowledge) || named(assessment.pack) !== named(knowledge)) {
    found.push(violation('ISC-PLAN-001', 'pack', `The plan has ${named(plan.pack)}, the pack is ${named(knowledge)}.`))
  }
  if (plan.madeOn !== assessment.today) {
    found.push(violation('ISC-PLAN-002', 'madeOn', `${plan.madeOn} is not ${assessment.today}.`))
  }
  if (status === 'paused' || status === 'stopped' || !complete) {
    found.push(violation('ISC-PLAN-003', 'session', complete ? `It is ${status}.` : 'The screening is incomplete.'))
  }
  return found
}

/** Is the plan made for what the assessment leads to? */
export const checkLead = ({ plan, guidance, knowledge }: Subject): readonly Violation[] => {
  const wants = [guidance.presentation, guidance.confidence, guidance.profile, guidance.irritability].join(', ')
  const { id, confidence, profile } = plan.presentation
  const has = [id, confidence, profile, plan.irritability].join(', ')
  const found = has === wants ? [] : [violation('ISC-PLAN-004', 'presentation', `${has} is not ${wants}.`)]
  const refusals = knowledge.planRules.filter((rule) => guidance.rules.includes(rule.id) && rule.then.noPlan !== undefined)
  return [...found, ...refusals.map((rule) => violation('ISC-PLAN-005', 'session', `${rule.id}: ${rule.then.noPlan}`))]
}
