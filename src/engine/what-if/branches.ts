import { applyActive } from '../assess/compose.ts'
import type { Composition } from '../assess/compose.ts'
import type { ActiveRule } from '../assess/active-rules.ts'
import { behind, decisiveFacts } from '../assess/decisive.ts'
import { baseLimits } from '../caution/limits.ts'
import { isLimit } from '../explain/measure.ts'
import { positionRules } from '../explain/outside-rules.ts'
import type { Condition } from '../model/condition.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Rule } from '../model/rule.ts'
import { STATUSES, URGENCIES, moreCautious, rank, statusForUrgency } from '../model/scale.ts'
import type { State } from '../state/state.ts'
import { cautionOfLimit } from './caution.ts'
import { conditionsOf, leavesOf } from '../reads/leaves.ts'

const factsAt = (knowledge: Knowledge, indexes: Iterable<number>): readonly Fact[] =>
  [...indexes].flatMap((index) => knowledge.facts[index] ?? [])

/** Facts a condition rests on as it stands, down to answers, with the questions they hang on: one of them must change to undo it. */
const decisive = (state: State, condition: Condition): readonly Fact[] => {
  const seen = new Set<number>()
  const visit = (index: number): void => {
    const fact = state.knowledge.facts[index]
    if (fact === undefined || seen.has(index)) return
    seen.add(index)
    for (const next of behind(state, fact)) visit(next)
    if (fact.appliesWhen !== undefined) for (const next of decisiveFacts(fact.appliesWhen, state)) visit(next)
  }
  for (const index of decisiveFacts(condition, state)) visit(index)
  return factsAt(state.knowledge, seen)
}

/** Every fact a condition could be met by, down to answers. */
export const reachable = (knowledge: Knowledge, condition: Condition): readonly Fact[] => {
  const seen = new Set<number>()
  const visit = (inner: Condition): void => {
    for (const { fact } of leavesOf(inner)) {
      if (seen.has(fact.index)) continue
      seen.add(fact.index)
      const found = knowledge.facts[fact.index]
      if (found === undefined) continue
      for (const next of conditionsOf(found)) visit(next)
      if (found.derive !== undefined && 'facts' in found.derive) for (const next of found.derive.facts) visit({ op: 'true', fact: next })
    }
  }
  visit(condition)
  return factsAt(knowledge, seen)
}

const statusOf = ({ status, urgency }: ActiveRule): number => rank(STATUSES, moreCautious(STATUSES, status, statusForUrgency(urgency)))

const alone = ({ state }: Composition, active: ActiveRule, outcome: Outcome): number => {
  if (outcome.kind === 'status') return statusOf(active)
  if (outcome.kind === 'urgency') return rank(URGENCIES, active.urgency)
  if (!isLimit(outcome)) return 0
  const limits = baseLimits(state.knowledge)
  applyActive(limits, active, state)
  return cautionOfLimit(state.knowledge, outcome, limits)
}

/** Rules of which one must go before an outcome can become less: the first that keeps it by itself, or all that take positions. */
const holding = (composition: Composition, outcome: Outcome, caution: number): readonly ActiveRule[] => {
  // A motion barred on both legs may be barred by one rule on each.
  const least = outcome.kind === 'motion' ? Math.min(caution, 1) : caution
  const active = composition.activity.active.find((rule) => alone(composition, rule, outcome) >= least)
  if (active !== undefined) return [active]
  return outcome.kind === 'status' && composition.limits.positions === 0 ? positionRules(composition) : []
}

const groundsFor = ({ rule: { when, steady }, tiers, steadily }: ActiveRule): Condition =>
  steadily && steady !== undefined ? { op: 'steady', fact: steady.fact } : { op: 'all', of: [when, ...tiers.map((tier) => tier.when)] }

/** Facts of which one must change before an outcome can become less. */
export const undoing = (composition: Composition, outcome: Outcome, caution: number): readonly Fact[] => [
  ...new Set(holding(composition, outcome, caution).flatMap((active) => decisive(composition.state, groundsFor(active)))),
]

const asActive = (rule: Rule): ActiveRule => {
  const effects = [rule.effect, ...rule.tiers.map(({ effect }) => effect)]
  const status = effects.reduce((most, effect) => moreCautious(STATUSES, most, effect.status), rule.effect.status)
  const urgency = effects.reduce((most, effect) => moreCautious(URGENCIES, most, effect.urgency), rule.effect.urgency)
  return { rule, applies: 'true', tiers: rule.tiers, status, urgency, steadily: false }
}

/** Facts of every rule that could give more caution than there is. */
export const raising = (composition: Composition, outcome: Outcome, caution: number): readonly Fact[] => {
  const { knowledge } = composition.state
  const rules = knowledge.rules.filter((rule) => alone(composition, asActive(rule), outcome) > caution)
  return [
    ...new Set(
      rules.flatMap(({ when, tiers }) => [when, ...tiers.map((tier) => tier.when)].flatMap((condition) => reachable(knowledge, condition))),
    ),
  ]
}

/** Facts that speak for or against any presentation; what a therapist recorded as leading is no finding. */
export const ranking = (knowledge: Knowledge): readonly Fact[] => {
  const facts = knowledge.presentations.flatMap(({ features }) => features.flatMap(({ when }) => reachable(knowledge, when)))
  return [...new Set(facts)].filter((fact) => fact !== knowledge.roles.lead)
}
