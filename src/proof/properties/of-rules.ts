import type { Translation } from '#engine/translate/pack.ts'
import type { RuleTerms } from '#engine/translate/rules.ts'
import type { Possible, Property } from './property.ts'

const reachable = ({ verdict }: Translation): readonly Possible[] =>
  verdict.rules.flatMap(({ rule, truth, tiers }) => [
    { what: rule.id, formula: () => truth.isTrue },
    ...tiers.map(({ certain }, index) => ({ what: `${rule.id}, tier ${index + 1}`, formula: () => certain })),
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

/** What is asked of every rule. */
export const OF_RULES: readonly Property[] = [
  {
    id: 'reachable',
    says: 'For every rule, and for every tier of one, there is a client for whom it is true.',
    kind: 'possible',
    each: reachable,
    atOnce: 24,
  },
  { id: 'no-twins', says: 'No two rules have the same condition and the same effect.', kind: 'plain', wrong: sameRules },
]
