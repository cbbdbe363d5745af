import type { Condition } from '../model/condition.ts'
import type { Effect, Target } from '../model/effect.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Rule } from '../model/rule.ts'
import type { Obligation } from '../model/statement.ts'
import { conditionsOf, leavesOf } from './leaves.ts'
import { oncePer } from '../once.ts'

const named = (condition: Condition): readonly number[] =>
  leavesOf(condition).flatMap((leaf) => (leaf.op === 'reading' ? [leaf.fact.index, leaf.gate.index] : [leaf.fact.index]))

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

/** These facts and every fact behind them, by index. */
const withAllBehind = ({ facts }: Knowledge, start: readonly number[]): ReadonlySet<number> => {
  const found = new Set<number>()
  const open = [...start]
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
  oncePer((rule: Rule) => withAllBehind(knowledge, readBy(rule)))

/** Every fact that some rules read, and every fact behind those: what has to be known of a client to judge these rules alone. */
export const factsBehind = (knowledge: Knowledge, rules: readonly Rule[]): readonly Fact[] =>
  [...withAllBehind(knowledge, rules.flatMap(readBy))].flatMap((index) => knowledge.facts[index] ?? [])

const ofPlans = ({ planRules, profiles, doses, movements, movementSets, topics }: Knowledge): readonly (Condition | undefined)[] => [
  ...[...planRules, ...profiles, ...doses].map(({ when }) => when),
  ...profiles.flatMap(({ matrix }) => Object.values(matrix).map(({ except }) => except?.when)),
  ...movements.map(({ notWhen }) => notWhen),
  ...movementSets.flatMap(({ when, items }) => [when, ...items.map((item) => item.when)]),
  ...[...topics.values()].map(({ when }) => when),
]

const inRoles = ({ roles }: Knowledge): readonly number[] =>
  [roles.lead, roles.irritability, roles.side, roles.map, roles.goals, roles.prefers].flatMap((fact) => fact?.index ?? [])

/** Facts by which presentations are ranked or a plan is shaped, however far behind, by index. */
export const factsReadForPlans = (knowledge: Knowledge): ReadonlySet<number> => {
  const ofPresentations = knowledge.presentations.flatMap(({ applies, features }) => [applies, ...features.map(({ when }) => when)])
  const conditions = [...ofPresentations, ...ofPlans(knowledge)].filter((condition) => condition !== undefined)
  const placed = knowledge.planRules.flatMap(({ then }) => placedBy(then.limits))
  return withAllBehind(knowledge, [...conditions.flatMap(named), ...placed, ...inRoles(knowledge)])
}

/** Every fact that decides of whom, and where, an obligation asks something, however far behind, by index. */
export const factsOfObligation = (knowledge: Knowledge, { when, then }: Obligation): ReadonlySet<number> =>
  withAllBehind(knowledge, [...named(when), ...placedBy(then)])
