import type { Translation } from '#engine/translate/pack.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import type { RuleTerms } from '#engine/translate/rules.ts'
import type { Possible, Property } from './property.ts'

const reachable = ({ verdict }: Translation): readonly Possible[] =>
  verdict.rules.flatMap(({ rule, truth, tiers }) => [
    { what: rule.id, formula: truth.isTrue },
    ...tiers.map(({ certain }, index) => ({ what: `${rule.id}, tier ${index + 1}`, formula: certain })),
  ])

const saysOf = ({ truth, rule, tiers }: RuleTerms): string => {
  const further = tiers.map(({ limits, tier }) => [limits.id, tier.effect])
  return JSON.stringify([
    truth.isTrue.id,
    truth.isFalse.id,
    rule.kind,
    rule.effect,
    rule.steady,
    rule.clearance?.id,
    rule.response,
    further,
  ])
}

const sameRules = ({ verdict }: Translation): readonly string[] =>
  [...Map.groupBy(verdict.rules, saysOf).values()]
    .filter((alike) => alike.length > 1)
    .map((alike) => `${alike.map(({ rule }) => rule.id).join(' and ')} say the same of the same people`)

const ordered = ({ terms, inputs, verdict }: Translation): readonly string[] => {
  const { knowledge } = verdict.reading
  const turned = verdictTerms({ ...knowledge, rules: knowledge.rules.toReversed() }, terms, inputs)
  const { letter } = knowledge.defaults
  const results = [verdict, turned].map(({ statusAtLeast, urgencyAtLeast, limits }) => [
    statusAtLeast('go-with-care'),
    statusAtLeast('paused'),
    statusAtLeast('stopped'),
    urgencyAtLeast('same-day'),
    urgencyAtLeast('emergency-now'),
    limits.requires(letter),
    ...knowledge.sites.flatMap(({ index }) => [limits.capAtMost(index, 0), limits.capAtMost(index, 1), limits.capAtMost(index, 2)]),
    ...knowledge.positions.map(({ index }) => limits.removed(index)),
  ])
  const [first = [], second = []] = results
  return first.some((term, index) => term !== second[index]) ? ['the same rules in another order come to another formula'] : []
}

/** What is asked of every rule. */
export const OF_RULES: readonly Property[] = [
  {
    id: 'reachable',
    says: 'For every rule, and for every tier of one, there is a client for whom it is true.',
    kind: 'possible',
    each: reachable,
  },
  { id: 'no-twins', says: 'No two rules have the same condition and the same effect.', kind: 'plain', wrong: sameRules },
  { id: 'order', says: 'The order of the rules makes no difference.', kind: 'plain', wrong: ordered },
]
