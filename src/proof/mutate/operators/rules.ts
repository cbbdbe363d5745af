import type { ClearanceClass, Rule, Tier } from '#engine/model/rule.ts'
import type { Effect } from '#engine/model/effect.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { STATUSES, rank } from '#engine/model/scale.ts'
import { bodyEdits } from './body.ts'
import { conditionEdits } from './conditions.ts'
import { levelEdits } from './levels.ts'
import { eachItem, within, withoutEach } from './operator.ts'
import type { Edit } from './operator.ts'
import { placeEdits } from './places.ts'
import { restEdits } from './rest.ts'
import { conditionInWords } from './words.ts'

type Edits = readonly Edit<Rule>[]

const effectEdits = (knowledge: Knowledge, effect: Effect): readonly Edit<Effect>[] => [
  ...levelEdits(effect),
  ...placeEdits(knowledge, effect),
  ...bodyEdits(knowledge, effect),
  ...restEdits(knowledge, effect),
]

const tierEdits = (knowledge: Knowledge, tier: Tier): readonly Edit<Tier>[] =>
  [
    ...within(conditionEdits({ knowledge, positive: true }, tier.when), (when): Tier => ({ ...tier, when })),
    ...within(effectEdits(knowledge, tier.effect), (effect): Tier => ({ ...tier, effect })),
  ].map((edit) => ({ ...edit, says: `where ${conditionInWords(tier.when)}: ${edit.says}` }))

const accepted = (rule: Rule): Edits => {
  const { steady } = rule
  if (steady === undefined) return []
  const status = STATUSES[rank(STATUSES, steady.status) - 1] ?? 'go'
  return [
    {
      operator: 'accept-for-less',
      says: `an accepted ${steady.fact.id} gives ${status} instead of ${steady.status}`,
      to: { ...rule, steady: { ...steady, status } },
    },
  ]
}

const pauses = ({ effect, tiers }: Rule): boolean => [effect, ...tiers.map((tier) => tier.effect)].some(({ status }) => status === 'paused')

const cleared = (rule: Rule, anyone: ClearanceClass | undefined): Edits =>
  anyone === undefined || rule.clearance !== undefined || !pauses(rule)
    ? []
    : [{ operator: 'let-a-letter-clear', says: `a letter of ${anyone.roles.join(' or ')} clears it`, to: { ...rule, clearance: anyone } }]

/** Every edit of a rule but its removal. */
export const ruleEdits = (knowledge: Knowledge, rule: Rule): Edits => [
  ...within(conditionEdits({ knowledge, positive: true }, rule.when), (when): Rule => ({ ...rule, when })),
  ...within(effectEdits(knowledge, rule.effect), (effect): Rule => ({ ...rule, effect })),
  ...withoutEach(
    'remove-tier',
    rule.tiers,
    ({ when }) => `what is added where ${conditionInWords(when)} is gone`,
    (tiers): Rule => ({ ...rule, tiers }),
  ),
  ...eachItem(
    rule.tiers,
    (tier) => tierEdits(knowledge, tier),
    (tiers): Rule => ({ ...rule, tiers }),
  ),
  ...accepted(rule),
  ...cleared(rule, knowledge.clearanceClasses[0]),
]
