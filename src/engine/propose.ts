import type { Assessment } from './model/assessment.ts'
import type { Knowledge } from './model/knowledge.ts'
import type { Plan } from './model/plan.ts'
import type { Wishes } from './model/wishes.ts'
import { planCourse } from './propose/course.ts'
import { homeProgramme } from './propose/home.ts'
import { sessionForWish } from './propose/length.ts'
import { readPlanLimits } from './propose/plan-limits.ts'
import type { PlanLimits } from './propose/plan-limits.ts'
import type { FilledSession } from './propose/session.ts'
import { readSituation } from './propose/situation.ts'
import type { Situation } from './propose/situation.ts'
import { leftOut, planAdvice, planMeasures, planNotes, sessionNotes } from './propose/words.ts'

/** A plan, or the sentence that says why there is none and what comes instead. */
export type Proposal = { readonly plan: Plan; readonly why: null } | { readonly plan: null; readonly why: string }

const none = (why: string): Proposal => ({ plan: null, why })

const NOT_NOW = 'No hands-on work, stretches or exercises from here: the disposition says what comes first.'

const sensitiveConsents = ({ knowledge }: Situation, filled: FilledSession): readonly string[] => {
  const regions = new Set(
    filled.session.segments.flatMap((segment) => (segment.kind === 'hands' ? (knowledge.siteById.get(segment.site)?.region ?? []) : [])),
  )
  return [...new Set(knowledge.regions.flatMap(({ id, consent }) => (consent !== undefined && regions.has(id) ? [consent] : [])))]
}

const assemble = (situation: Situation, limits: PlanLimits, filled: FilledSession): Plan => {
  const { knowledge, assessment, guidance, profile, planRules, doses } = situation
  const home = homeProgramme(situation, limits)
  return {
    pack: assessment.pack,
    madeOn: assessment.today,
    presentation: { id: guidance.presentation, confidence: guidance.confidence, profile: profile.id },
    irritability: guidance.irritability,
    course: planCourse(situation),
    session: filled.session,
    home: home.items,
    homeReason: home.reason,
    advice: planAdvice(situation),
    measures: planMeasures(situation),
    letters: guidance.limits.requires.filter((action) => action === knowledge.defaults.letter),
    requires: [...new Set([...limits.limits.requires, ...sensitiveConsents(situation, filled), knowledge.defaults.consent])].sort(),
    messages: [...limits.limits.messages].sort(),
    notes: [...sessionNotes(situation, filled), ...planNotes(situation)],
    leftOut: leftOut(knowledge, filled.excluded),
    shapedBy: [...assessment.trace.map(({ rule }) => rule), ...planRules.map(({ id }) => id), ...doses.map(({ id }) => id), profile.id],
    value: filled.value,
  }
}

/**
 * A plan inside the restrictions of an assessment, or why there is none. The session is the exact optimum of the pack's objective
 * under the templates, caps, bans, positions and minutes; equal inputs give equal plans. The plan is made for the presentation the
 * therapist recorded, else for the best ranked, and keeps the limits of that label too.
 */
export const propose = (knowledge: Knowledge, assessment: Assessment, wishes: Wishes): Proposal => {
  const { status } = assessment.disposition
  if (status === 'paused' || status === 'stopped') return none(NOT_NOW)
  const situation = readSituation(knowledge, assessment)
  if (situation === undefined) return none('No presentation of this pack fits what is known; more findings are needed.')
  const refusal = situation.planRules.find(({ then }) => then.noPlan !== undefined)
  if (refusal?.then.noPlan !== undefined) return none(refusal.then.noPlan)
  const limits = readPlanLimits(situation)
  const filled = sessionForWish(situation, limits, wishes)
  if (filled === undefined) return none(`There is no session template of ${wishes.minutes ?? 'this'} minutes; ask for another length.`)
  return { plan: assemble(situation, limits, filled), why: null }
}
