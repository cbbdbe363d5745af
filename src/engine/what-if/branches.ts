import { applyActive } from '../assess/compose.ts'
import type { Composition } from '../assess/compose.ts'
import type { ActiveRule } from '../assess/active-rules.ts'
import { behind, decisiveFacts } from '../assess/decisive.ts'
import { baseLimits } from '../caution/limits.ts'
import { isLimit, measure } from '../explain/measure.ts'
import type { Condition } from '../model/condition.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Rule } from '../model/rule.ts'
import { STATUSES, URGENCIES, moreCautious, rank, statusForUrgency } from '../model/scale.ts'
import type { State } from '../state/state.ts'
import { conditionsOf, leavesOf } from './mentions.ts'

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
  return measure(state.knowledge, outcome, limits)
}

/** Facts of the first rule that gives at least this much caution: to be less cautious, one of them must change. */
export const undoing = (composition: Composition, outcome: Outcome, caution: number): readonly Fact[] => {
  const active = composition.activity.active.find((rule) => alone(composition, rule, outcome) >= caution)
  if (active === undefined) return []
  const { when, steady } = active.rule
  const whens = active.tiers.map((tier) => tier.when)
  return decisive(
    composition.state,
    active.steadily && steady !== undefined ? { op: 'steady', fact: steady.fact } : { op: 'all', of: [when, ...whens] },
  )
}

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
