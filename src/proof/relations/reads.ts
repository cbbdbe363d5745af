import type { Condition } from '#engine/model/condition.ts'
import type { Effect, Target } from '#engine/model/effect.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { Obligation } from '#engine/model/statement.ts'
import { conditionsOf } from '#engine/what-if/mentions.ts'
import { oncePer } from '#engine/translate/once.ts'

const named = (condition: Condition): readonly number[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at-least':
      return condition.of.flatMap(named)
    case 'not':
      return named(condition.of)
    case 'reading':
      return [condition.fact.index, condition.gate.index]
    case 'always':
    case 'presentation':
    case 'cleared':
      return []
    default:
      return [condition.fact.index]
  }
}

const ofTarget = (target: Target): readonly number[] => (target.kind === 'sites' ? [] : [target.fact.index])

/** Facts whose side or places say where an effect holds. */
export const placedBy = ({ caps, bans, holds, motions, positions, positionsFrom }: Effect): readonly number[] => [
  ...[...caps, ...bans, ...holds].flatMap(({ target }) => ofTarget(target)),
  ...[...motions, ...positions].flatMap(({ sideOf }) => sideOf?.index ?? []),
  ...positionsFrom.map(({ fact }) => fact.index),
]

const behind = (fact: Fact): readonly number[] => {
  const inner = fact.derive !== undefined && 'facts' in fact.derive ? fact.derive.facts.map(({ index }) => index) : []
  return [...inner, ...conditionsOf(fact).flatMap(named)]
}

const readBy = ({ when, tiers, effect, steady }: Rule): readonly number[] => [
  ...named(when),
  ...tiers.flatMap((tier) => [...named(tier.when), ...placedBy(tier.effect)]),
  ...placedBy(effect),
  ...(steady === undefined ? [] : [steady.fact.index]),
]

const farBehind = ({ facts }: Knowledge, first: readonly number[]): ReadonlySet<number> => {
  const found = new Set<number>()
  const open = [...first]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const fact = facts[index]
    if (found.has(index) || fact === undefined) continue
    found.add(index)
    open.push(...behind(fact))
  }
  return found
}

/** Every fact a rule reads, however far behind, by index. */
export const factsReadBy = (knowledge: Knowledge): ((rule: Rule) => ReadonlySet<number>) =>
  oncePer((rule: Rule) => farBehind(knowledge, readBy(rule)))

/** Every fact that decides of whom, and where, an obligation asks something, however far behind, by index. */
export const factsOfObligation = (knowledge: Knowledge, { when, then }: Obligation): ReadonlySet<number> =>
  farBehind(knowledge, [...named(when), ...placedBy(then)])
