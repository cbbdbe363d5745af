import type { Assessment } from './model/assessment.ts'
import type { Knowledge } from './model/knowledge.ts'
import type { Plan, Reason } from './model/plan.ts'
import type { Template } from './model/protocol.ts'
import type { Wishes } from './model/wishes.ts'
import { planCourse } from './propose/course.ts'
import { handsOnMinutes } from './propose/hands-on.ts'
import { homeProgramme } from './propose/home.ts'
import { readPlanLimits } from './propose/plan-limits.ts'
import type { PlanLimits } from './propose/plan-limits.ts'
import { bestSession } from './propose/session.ts'
import type { FilledSession } from './propose/session.ts'
import { positionCosts } from './propose/positions.ts'
import { readSituation } from './propose/situation.ts'
import type { Situation } from './propose/situation.ts'
import { leftOut, planAdvice, planMeasures, planNotes } from './propose/words.ts'

/** A plan, or the sentence that says why there is none and what comes instead. */
export type Proposal = { readonly plan: Plan; readonly why: null } | { readonly plan: null; readonly why: string }

const none = (why: string): Proposal => ({ plan: null, why })

const NOT_NOW = 'No hands-on work, stretches or exercises from here: the disposition says what comes first.'

/** Without a wish: the longest of the usual lengths that plan rules allow. */
const usualLength = ({ doses }: Situation, limits: PlanLimits, templates: readonly Template[]): number => {
  const most = Math.min(limits.lengthAtMost, ...doses.map((dose) => dose.length.max))
  const fitting = templates.filter(({ length, onRequest }) => length <= most && !onRequest).map(({ length }) => length)
  return fitting.length > 0 ? Math.max(...fitting) : Math.min(...templates.map(({ length }) => length))
}

const chooseTemplate = (situation: Situation, limits: PlanLimits, wishes: Wishes): Template | undefined => {
  const { knowledge, guidance } = situation
  const templates = knowledge.templates.filter(
    ({ presentation, irritability }) => presentation === guidance.presentation && irritability === guidance.irritability,
  )
  const length = wishes.minutes ?? usualLength(situation, limits, templates)
  return templates.find((template) => template.length === length)
}

/** Most hands-on minutes: the restrictions, the dose and, after a flare, a share of what the template would give. */
const handsOnCap = ({ limits, doseHandsOn, handsOnPercent }: PlanLimits, template: Template): number =>
  Math.min(limits.minutes, doseHandsOn, Math.floor((handsOnMinutes(template.phases) * handsOnPercent) / 100))

const note = (says: string, rules: readonly string[]): Reason => ({ says, rules, backing: { citations: [], memory: false, design: true } })

const ownNotes = (situation: Situation, template: Template, filled: FilledSession): readonly Reason[] => [
  ...(situation.guidance.irritabilityKnown
    ? []
    : [note('Irritability has not been assessed, so the plan takes it as high.', [situation.profile.id])]),
  ...(template.onRequest
    ? [
        note(
          `${template.length} minutes are longer than recommended here and stand because they were asked for; extra minutes settle and integrate.`,
          [situation.profile.id],
        ),
      ]
    : []),
  ...(filled.stayTooLong
    ? [
        note(`Ask the client to shift at least every ${positionCosts(situation).longest} minutes: no other position reaches this work.`, [
          situation.profile.id,
        ]),
      ]
    : []),
]

const sensitiveConsents = ({ knowledge }: Situation, filled: FilledSession): readonly string[] => {
  const regions = new Set(
    filled.session.segments.flatMap((segment) => (segment.kind === 'hands' ? (knowledge.siteById.get(segment.site)?.region ?? []) : [])),
  )
  return [...new Set(knowledge.regions.flatMap(({ id, consent }) => (consent !== undefined && regions.has(id) ? [consent] : [])))]
}

const assemble = (situation: Situation, limits: PlanLimits, template: Template): Plan => {
  const { knowledge, assessment, guidance, profile, planRules, doses } = situation
  const filled = bestSession(situation, limits, template, handsOnCap(limits, template))
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
    letters: assessment.restrictions.requires.filter((action) => action === knowledge.defaults.letter),
    requires: [...new Set([...limits.limits.requires, ...sensitiveConsents(situation, filled), knowledge.defaults.consent])].sort(),
    messages: [...limits.limits.messages].sort(),
    notes: [...ownNotes(situation, template, filled), ...planNotes(situation)],
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
  const template = chooseTemplate(situation, limits, wishes)
  if (template === undefined) return none(`There is no session template of ${wishes.minutes ?? 'this'} minutes; ask for another length.`)
  return { plan: assemble(situation, limits, template), why: null }
}
