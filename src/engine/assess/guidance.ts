import { applyEffect } from '../caution/apply-effect.ts'
import { copyLimits } from '../caution/limits.ts'
import type { Limits } from '../caution/limits.ts'
import { toRestrictions } from '../caution/to-restrictions.ts'
import type { Guidance, RankedPresentation } from '../model/assessment.ts'
import { IRRITABILITIES } from '../model/protocol.ts'
import type { Irritability, PlanRule, Profile } from '../model/protocol.ts'
import type { Topic } from '../model/knowledge.ts'
import type { Restrictions } from '../model/limits.ts'
import { sidesOf } from '../model/site.ts'
import type { Side, Site } from '../model/site.ts'
import { FALSE, TRUE } from '../model/truth.ts'
import { openState } from '../state/open-state.ts'
import { cannotApply, choiceOf, marksOf, sideOf } from '../state/state.ts'
import type { State } from '../state/state.ts'

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

const tightened = (limits: Limits, lead: RankedPresentation, planRules: readonly PlanRule[], state: State): Restrictions => {
  const { knowledge } = state
  const joined = copyLimits(limits)
  const rows = knowledge.presentations.find(({ id }) => id === lead.id)?.rows ?? []
  for (const row of rows) {
    const rule = knowledge.ruleById.get(row)
    if (rule !== undefined) applyEffect(joined, rule.effect, state)
  }
  for (const { then } of planRules) applyEffect(joined, then.limits, state)
  return toRestrictions(knowledge, joined)
}

/** Sites that hurt, and the nerve path of each side that may be affected; no path where it is known that no leg is. */
const keepAway = (state: State): readonly string[] => {
  const { map, side, path } = state.knowledge.roles
  const painful = map === undefined ? [] : (marksOf(state, map) ?? [])
  const sides = side === undefined || cannotApply(state, side) ? [] : sidesOf(sideOf(state, side))
  const onPath = (site: Site): boolean =>
    sides.length > 0 && path.includes(site.region) && (site.side === undefined || sides.includes(site.side))
  return ids(state.knowledge.sites.filter((site) => painful.includes(site.index) || onPath(site)))
}

const exceptions = (profile: Profile, state: State): Guidance['exceptions'] =>
  Object.entries(profile.matrix).flatMap(([card, { except }]) =>
    except !== undefined && state.truth(except.when) !== FALSE ? [{ card, regions: except.regions }] : [],
  )

const topicsFor = (planRules: readonly PlanRule[], state: State): readonly string[] => {
  const asked = new Set(planRules.flatMap(({ then }) => then.advice))
  const fits = ({ id, kind, when }: Topic): boolean =>
    kind === 'education' && (asked.has(id) || (when !== undefined && state.truth(when) === TRUE))
  return ids([...state.knowledge.topics.values()].filter(fits))
}

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id)

/**
 * What the pack asks of a plan for this presentation: its limits, profile, plan rules and doses. Plan rules only ever tighten what
 * the assessment allows. Null where the pack does not treat the presentation. Source: treatment dossier 4.2, 4.3, 4.6.
 */
export const guidanceFor = (base: State, limits: Limits, lead: RankedPresentation): Guidance | null => {
  const { knowledge, client, answers } = base
  const planFor = { presentation: lead.id, confidence: lead.confidence }
  const state = openState(knowledge, client, answers, { planFor })
  const profile = knowledge.profiles.find(({ presentation, when }) => presentation === lead.id && state.truth(when) !== FALSE)
  if (profile === undefined) return null
  const irritability = recordedIrritability(state)
  const planRules = knowledge.planRules.filter(({ when }) => state.truth(when) === TRUE)
  return {
    presentation: lead.id,
    confidence: lead.confidence,
    profile: profile.id,
    irritability: irritability ?? 'high',
    irritabilityKnown: irritability !== undefined,
    affected: affectedSides(state),
    limits: tightened(limits, lead, planRules, state),
    rules: ids(planRules),
    doses: ids(knowledge.doses.filter(({ when }) => state.truth(when) === TRUE)),
    topics: topicsFor(planRules, state),
    keepAway: keepAway(state),
    exceptions: exceptions(profile, state),
    heldBack: ids(knowledge.movements.filter(({ notWhen }) => notWhen !== undefined && state.truth(notWhen) !== FALSE)),
  }
}
