import { applyEffect } from '../caution/apply-effect.ts'
import { baseLimits } from '../caution/limits.ts'
import type { Limits } from '../caution/limits.ts'
import type { Verdict } from '../caution/verdict.ts'
import type { Client, Sign } from '../model/client.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { RESPONSES, STATUSES, URGENCIES, moreCautious, rank, statusForUrgency } from '../model/scale.ts'
import type { Status, Urgency } from '../model/scale.ts'
import type { SiteSet } from '../model/site.ts'
import { openState } from '../state/open-state.ts'
import type { State } from '../state/state.ts'
import { effectiveAnswers } from '../state/effective-answers.ts'
import { activeRules } from './active-rules.ts'
import type { ActiveRule, Activity } from './active-rules.ts'
import { missingAnswers } from './missing-answers.ts'

/** A verdict with everything that led to it. */
export interface Composition extends Verdict {
  readonly state: State
  readonly activity: Activity
  readonly missing: readonly Fact[]
}

const STOP_TECHNIQUE = rank(RESPONSES, 'stop-technique')

const everySite = (state: State): SiteSet => state.knowledge.sites.map(({ index }) => index)

/** Where a sign was met: its places, or everywhere where none, or none of this pack, is recorded. */
const sitesOf = (state: State, { at }: Sign): SiteSet => {
  const sites = (at ?? []).flatMap((id) => state.knowledge.siteById.get(id)?.index ?? [])
  return sites.length === 0 || sites.length < (at?.length ?? 0) ? everySite(state) : sites
}

/** The technique a sign was met with, by its own id or that of its card; every technique where none is recorded. */
const techniquesOf = ({ knowledge }: State, { technique = '' }: Sign): number => {
  const found = knowledge.cardById.get(technique)?.technique ?? knowledge.techniqueById.get(technique)
  return found === undefined ? knowledge.techniques.reduce((mask, { index }) => mask | (1 << index), 0) : 1 << found.index
}

/** Signs of this session by which a technique ends on a region. Source: safety dossier 4.3. */
export const stoppingSigns = (state: State): readonly Sign[] =>
  state.client.signs.filter(({ id }) => {
    const response = state.knowledge.ruleById.get(id)?.response
    return response !== undefined && rank(RESPONSES, response) >= STOP_TECHNIQUE
  })

/** A technique that was stopped on a region is over there for this session. Source: SP-95. */
export const applySign = (limits: Limits, sign: Sign, state: State): void => {
  const techniques = techniquesOf(state, sign)
  for (const site of sitesOf(state, sign)) limits.bans[site] = (limits.bans[site] ?? 0) | techniques
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
