import type { Assessment, Guidance } from '../model/assessment.ts'
import type { Dose, PlanChange, PlanRule, Profile, WeightId } from '../model/protocol.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { openState } from '../state/open-state.ts'
import { choicesOf, marksOf } from '../state/state.ts'
import type { State } from '../state/state.ts'
import { effectiveAnswers } from '../state/effective-answers.ts'

/** Everything a plan is made from, gathered once. */
export interface Situation {
  readonly knowledge: Knowledge
  readonly assessment: Assessment
  readonly guidance: Guidance
  readonly state: State
  readonly profile: Profile
  readonly doses: readonly Dose[]
  readonly planRules: readonly PlanRule[]
  /** Sites that hurt, by index; empty where none were marked. */
  readonly painful: ReadonlySet<number>
  readonly preferences: ReadonlySet<string>
}

const named = <T extends { readonly id: string }>(entries: readonly T[], ids: readonly string[]): readonly T[] =>
  entries.filter(({ id }) => ids.includes(id))

const preferencesOf = (state: State): readonly string[] => {
  const { prefers } = state.knowledge.roles
  const choices = prefers === undefined ? undefined : choicesOf(state, prefers)
  return Array.isArray(choices) ? choices : []
}

/** Gathers what a plan is made from; undefined where the pack gives no guidance for this client. */
export const readSituation = (knowledge: Knowledge, assessment: Assessment): Situation | undefined => {
  const { guidance } = assessment
  const profile = knowledge.profiles.find(({ id }) => id === guidance?.profile)
  if (guidance === null || profile === undefined) return undefined
  const planFor = { presentation: guidance.presentation, confidence: guidance.confidence }
  const state = openState(knowledge, assessment.client, effectiveAnswers(knowledge, assessment.client), { planFor })
  const { map } = knowledge.roles
  return {
    knowledge,
    assessment,
    guidance,
    state,
    profile,
    doses: named(knowledge.doses, guidance.doses),
    planRules: named(knowledge.planRules, guidance.rules),
    painful: new Set(map === undefined ? [] : (marksOf(state, map) ?? [])),
    preferences: new Set(preferencesOf(state)),
  }
}

/** What the active plan rules change, in the order of the pack. */
export const changesOf = ({ planRules }: Situation): readonly PlanChange[] => planRules.map(({ then }) => then)

/** A weight of the objective by its id. */
export const weightOf = (knowledge: Knowledge, id: WeightId): number => knowledge.weights.get(id)?.value ?? 0
