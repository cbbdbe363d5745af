import type { Assessment } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Plan } from '#engine/model/plan.ts'
import type { ShouldText } from '#pack/client/promises.ts'
import { handsOf, movementsOf } from './offences.ts'
import { sitesNamed } from './places.ts'

/** What must be there, as a case says it. */
export type Present = NonNullable<ShouldText['present']>

const noneOf = (what: string, wanted: readonly string[] | undefined, found: readonly string[]): readonly string[] =>
  wanted === undefined || wanted.some((id) => found.includes(id)) ? [] : [`${what}: none of ${wanted.join(', ')}`]

const notAll = (what: string, wanted: readonly string[] = [], found: readonly string[]): readonly string[] =>
  wanted.filter((id) => !found.includes(id)).map((id) => `${what}: no ${id}`)

const ofWork = (knowledge: Knowledge, plan: Plan, work: Present['work'] = []): readonly string[] =>
  work
    .filter(({ cards, at }) => {
      const sites = sitesNamed(knowledge, at)
      return !handsOf(plan).some(({ card, site }) => cards.includes(card) && sites.includes(site))
    })
    .map(({ cards, at }) => `no ${cards.join(' or ')} on ${at?.join(' or ') ?? 'any place'}`)

const ofAmounts = (plan: Plan, present: Present): readonly string[] => {
  const { positions, 'level-at-most': level, 'hands-on-at-most': minutes, 'every-days': days } = present
  return [
    ...handsOf(plan).flatMap(({ position }) => ((positions?.includes(position) ?? true) ? [] : [`work in ${position}`])),
    ...handsOf(plan).flatMap((work) => (work.level > (level ?? Infinity) ? [`${work.card} at level ${work.level}`] : [])),
    ...(plan.session.handsOn > (minutes ?? Infinity) ? [`${plan.session.handsOn} minutes of hands-on work`] : []),
    ...(plan.course.everyDays > (days ?? Infinity) ? [`visits every ${plan.course.everyDays} days`] : []),
  ]
}

/** Asked for with and without a plan. */
const WITHOUT_PLAN = new Set(['actions', 'messages', 'rules', 'told', 'cleared'])

/** What is asked for only of a plan; without one, all of it is missing. */
const ofPlan = (knowledge: Knowledge, plan: Plan | null, present: Present): readonly string[] => {
  if (plan === null) return Object.keys(present).flatMap((key) => (WITHOUT_PLAN.has(key) ? [] : [`${key}: there is no plan`]))
  return [
    ...ofWork(knowledge, plan, present.work),
    ...noneOf('movements', present.movements, movementsOf(plan)),
    ...notAll(
      'topics',
      present.topics,
      plan.advice.map(({ topic }) => topic),
    ),
    ...notAll(
      'measures',
      present.measures,
      plan.measures.map(({ measure }) => measure),
    ),
    ...ofAmounts(plan, present),
  ]
}

const ofReasons = ({ trace }: Assessment, { rules, told, cleared }: Present): readonly string[] => [
  ...notAll(
    'rules',
    rules,
    trace.map(({ rule }) => rule),
  ),
  ...notAll(
    'told',
    told,
    trace.flatMap(({ rule, because }) => (because.client === undefined ? [] : [rule])),
  ),
  ...notAll(
    'cleared',
    cleared,
    trace.flatMap(({ rule, applies }) => (applies === 'cleared' ? [rule] : [])),
  ),
]

/** What of a case's wish is not there; empty = all of it is. Actions and messages stand without a plan too. */
export const missing = (knowledge: Knowledge, plan: Plan | null, assessment: Assessment, present: Present): readonly string[] => [
  ...ofPlan(knowledge, plan, present),
  ...notAll('actions', present.actions, plan?.requires ?? assessment.restrictions.requires),
  ...notAll('messages', present.messages, plan?.messages ?? assessment.restrictions.messages),
  ...ofReasons(assessment, present),
]
