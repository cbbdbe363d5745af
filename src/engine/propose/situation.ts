import type { Assessment, RankedPresentation } from '../model/assessment.ts'
import { IRRITABILITIES } from '../model/protocol.ts'
import type { Dose, Irritability, PlanRule, Profile } from '../model/protocol.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { sidesOf } from '../model/site.ts'
import type { Side } from '../model/site.ts'
import { FALSE, TRUE } from '../model/truth.ts'
import { openState } from '../state/open-state.ts'
import { cannotApply, choiceOf, choicesOf, marksOf, sideOf } from '../state/state.ts'
import type { State } from '../state/state.ts'
import { effectiveAnswers } from '../state/withdrawn.ts'

/** Everything a plan is made from, gathered once. */
export interface Situation {
  readonly knowledge: Knowledge
  readonly assessment: Assessment
  readonly state: State
  readonly lead: RankedPresentation
  readonly profile: Profile
  readonly irritability: Irritability
  /** False where nobody has recorded irritability, so that the highest is taken. */
  readonly irritabilityKnown: boolean
  readonly doses: readonly Dose[]
  readonly planRules: readonly PlanRule[]
  /** Sides with symptoms; both where none is recorded. */
  readonly affected: readonly Side[]
  /** Sides whose nerve path some techniques keep away from; none where it is known that no leg is affected. */
  readonly pathSides: readonly Side[]
  /** Sites that hurt, by index; empty where none were marked. */
  readonly painful: ReadonlySet<number>
  readonly preferences: ReadonlySet<string>
}

const affectedSides = (state: State): readonly Side[] => {
  const { side, map } = state.knowledge.roles
  const stated = side === undefined ? undefined : sideOf(state, side)
  if (stated !== undefined) return sidesOf(stated)
  const marked = map === undefined ? [] : (marksOf(state, map) ?? [])
  const sides = new Set(marked.flatMap((site) => state.knowledge.sites[site]?.side ?? []))
  const [only] = sides
  return sides.size === 1 && only !== undefined ? [only] : ['left', 'right']
}

const recordedIrritability = (state: State): Irritability | undefined => {
  const { irritability } = state.knowledge.roles
  const choice = irritability === undefined ? undefined : choiceOf(state, irritability)
  return IRRITABILITIES.find((value) => value === choice)
}

const chosen = (state: State, role: 'prefers' | 'goals'): readonly string[] => {
  const fact = state.knowledge.roles[role]
  const choices = fact === undefined ? undefined : choicesOf(state, fact)
  return Array.isArray(choices) ? choices : []
}

/** Gathers what a plan is made from; undefined where no presentation leads or no profile treats it. */
export const readSituation = (knowledge: Knowledge, assessment: Assessment): Situation | undefined => {
  const lead = assessment.presentations.find(({ id }) => id === assessment.lead)
  if (lead === undefined) return undefined
  const planFor = { presentation: lead.id, confidence: lead.confidence }
  const state = openState(knowledge, assessment.client, effectiveAnswers(knowledge, assessment.client), { planFor })
  const profile = knowledge.profiles.find((candidate) => candidate.presentation === lead.id && state.truth(candidate.when) !== FALSE)
  if (profile === undefined) return undefined
  const irritability = recordedIrritability(state)
  const { map, side } = knowledge.roles
  return {
    knowledge,
    assessment,
    state,
    lead,
    profile,
    irritability: irritability ?? 'high',
    irritabilityKnown: irritability !== undefined,
    doses: knowledge.doses.filter((dose) => state.truth(dose.when) === TRUE),
    planRules: knowledge.planRules.filter((rule) => state.truth(rule.when) === TRUE),
    affected: affectedSides(state),
    pathSides: side === undefined || cannotApply(state, side) ? [] : sidesOf(sideOf(state, side)),
    painful: new Set(map === undefined ? [] : (marksOf(state, map) ?? [])),
    preferences: new Set(chosen(state, 'prefers')),
  }
}

/** A weight of the objective by its id. */
export const weightOf = (knowledge: Knowledge, id: string): number => knowledge.weights.get(id)?.value ?? 0
