import * as fc from 'fast-check'
import type { Condition } from '#engine/model/condition.ts'
import type { Effect } from '#engine/model/effect.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { SCIATICA } from '../sciatica.ts'

/** What becomes of one rule; the number chooses among what can become of it. */
export type RuleEdit = (rule: Rule, chosen: number) => Rule

const among = <T>(list: readonly T[], chosen: number): T | undefined => list[chosen % Math.max(1, list.length)]

const without = <T>(list: readonly T[], chosen: number): readonly T[] => list.filter((_, at) => at !== chosen % Math.max(1, list.length))

const bounds = (condition: Condition, chosen: number): Condition => {
  const by = (chosen % 7) - 3
  const moved = (limits: object): object =>
    Object.fromEntries(Object.entries(limits).map(([name, value]: [string, number]) => [name, value + by]))
  if ('bounds' in condition) return { ...condition, bounds: moved(condition.bounds) }
  return 'days' in condition ? { ...condition, days: moved(condition.days) } : condition
}

/** A condition that is met by other people: a part more, a part less, other bounds, or turned round. */
const otherCondition = (condition: Condition, chosen: number): Condition => {
  const other: Condition = among(SCIATICA.rules, chosen * 31)?.when ?? condition
  const rest = Math.floor(chosen / 5)
  switch (chosen % 5) {
    case 0:
      return { op: 'any', of: [condition, other] }
    case 1:
      return { op: 'all', of: [other, condition] }
    case 2:
      if (condition.op === 'at-least') return { ...condition, count: condition.count + 1, of: condition.of }
      return condition.op === 'any' || condition.op === 'all' ? { ...condition, of: without(condition.of, rest) } : bounds(condition, rest)
    case 3:
      if (condition.op === 'not') return { op: 'not', of: otherCondition(condition.of, rest) }
      if (condition.op !== 'any' && condition.op !== 'all') return bounds(condition, rest)
      return { ...condition, of: condition.of.map((part, at) => (at === rest % condition.of.length ? otherCondition(part, rest) : part)) }
    default:
      return { op: 'not', of: condition }
  }
}

const EFFECTS: readonly ((effect: Effect, chosen: number) => Effect)[] = [
  (effect, chosen) => ({ ...effect, status: among(STATUSES, chosen) ?? effect.status }),
  (effect, chosen) => ({ ...effect, urgency: among(URGENCIES, chosen) ?? effect.urgency }),
  (effect, chosen) => ({ ...effect, caps: without(effect.caps, chosen) }),
  (effect, chosen) => ({ ...effect, caps: effect.caps.map((cap) => ({ ...cap, level: Math.max(0, cap.level + (chosen % 3) - 1) })) }),
  (effect, chosen) => ({ ...effect, bans: without(effect.bans, chosen) }),
  (effect, chosen) => ({ ...effect, bans: effect.bans.map((ban) => ({ ...ban, techniques: ban.techniques ^ (1 << (chosen % 20)) })) }),
  (effect, chosen) => ({ ...effect, positions: without(effect.positions, chosen) }),
  (effect, chosen) => ({ ...effect, minutes: 20 + (chosen % 30) }),
  (effect, chosen) => ({ ...effect, requires: without(effect.requires, chosen) }),
  (effect, chosen) => ({
    ...effect,
    caps: [
      ...effect.caps,
      ...(among(
        SCIATICA.rules.filter((rule) => rule.effect.caps.length > 0),
        chosen,
      )?.effect.caps ?? []),
    ],
  }),
]

const EDITS: readonly RuleEdit[] = [
  ...EFFECTS.map((edit): RuleEdit => (rule, chosen) => ({ ...rule, effect: edit(rule.effect, chosen) })),
  (rule, chosen) => ({ ...rule, when: otherCondition(rule.when, chosen) }),
  (rule, chosen) => ({ ...rule, when: otherCondition(rule.when, chosen) }),
  (rule, chosen) => ({ ...rule, tiers: without(rule.tiers, chosen) }),
  (rule, chosen) => ({ ...rule, tiers: rule.tiers.map((tier) => ({ ...tier, when: otherCondition(tier.when, chosen) })) }),
  (rule) => ({ ...rule, clearance: undefined }),
]

/** The sciatica pack with one rule changed, and that rule before and after. */
export interface Changed {
  readonly knowledge: Knowledge
  readonly before: Rule
  readonly after: Rule
}

const withRule = (after: Rule): Knowledge => ({
  ...SCIATICA,
  rules: SCIATICA.rules.map((rule) => (rule.id === after.id ? after : rule)),
  ruleById: new Map([...SCIATICA.ruleById, [after.id, after]]),
})

/** One rule of the sciatica pack, changed in any way. */
export const changedRule: fc.Arbitrary<Changed> = fc
  .tuple(fc.constantFrom(...SCIATICA.rules), fc.constantFrom(...EDITS), fc.nat(10_000))
  .map(([before, edit, chosen]) => {
    const after = edit(before, chosen)
    return {
      knowledge: withRule(after),
      before,
      after,
      toString: () => `${before.id}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`,
    }
  })
