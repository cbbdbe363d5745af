import { applyEffect } from '../caution/apply-effect.ts'
import { baseLimits } from '../caution/limits.ts'
import type { Limits } from '../caution/limits.ts'
import type { Verdict } from '../caution/verdict.ts'
import type { Client } from '../model/client.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { STATUSES, URGENCIES, moreCautious, statusForUrgency } from '../model/scale.ts'
import type { Status, Urgency } from '../model/scale.ts'
import { openState } from '../state/open-state.ts'
import type { State } from '../state/state.ts'
import { effectiveAnswers } from '../state/effective-answers.ts'
import { activeRules } from './active-rules.ts'
import type { ActiveRule, Activity } from './active-rules.ts'
import { missingAnswers } from './missing-answers.ts'
import { applySign, stoppingSigns } from './signs.ts'

/** A verdict with everything that led to it. */
export interface Composition extends Verdict {
  readonly state: State
  readonly activity: Activity
  readonly missing: readonly Fact[]
}

/** Adds the limits of one active rule. An accepted steady finding counts as no in all but its own status (safety dossier 0.9). */
export const applyActive = (limits: Limits, { rule, tiers, steadily }: ActiveRule, state: State): void => {
  if (steadily) return
  applyEffect(limits, rule.effect, state)
  for (const tier of tiers) applyEffect(limits, tier.effect, state)
}

const settleStatus = (active: readonly ActiveRule[], urgency: Urgency, missing: number, limits: Limits): Status => {
  let status = active.reduce((most, rule) => moreCautious(STATUSES, most, rule.status), statusForUrgency(urgency))
  if (missing > 0 || limits.positions === 0) status = moreCautious(STATUSES, status, 'paused')
  return status
}

/** A letter is offered with every row that is active; what holds for everybody is no row. Source: safety dossier 0.7, SP-04. */
const offersLetter = (status: Status, active: readonly ActiveRule[]): boolean =>
  status !== 'go' || active.some(({ rule }) => rule.when.op !== 'always')

/** Puts together what all rules say of a client: the join of the caution order. Pure, and the only place that does it. */
export const compose = (knowledge: Knowledge, client: Client): Composition => {
  const state = openState(knowledge, client, effectiveAnswers(knowledge, client))
  const activity = activeRules(state)
  const missing = missingAnswers(state)
  const limits = baseLimits(knowledge)
  for (const rule of activity.active) applyActive(limits, rule, state)
  for (const sign of stoppingSigns(state)) applySign(limits, sign, state)
  const urgency = activity.active.reduce<Urgency>((most, rule) => moreCautious(URGENCIES, most, rule.urgency), 'none')
  const status = settleStatus(activity.active, urgency, missing.length, limits)
  if (limits.positions === 0) limits.requires.add(knowledge.defaults.referral)
  if (offersLetter(status, activity.active)) limits.requires.add(knowledge.defaults.letter)
  if (status !== 'go' && knowledge.topics.has(`urgency-${urgency}`)) limits.messages.add(`urgency-${urgency}`)
  return { state, activity, missing, status, urgency, limits }
}
