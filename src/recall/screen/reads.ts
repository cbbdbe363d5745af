import type { Condition } from '#engine/model/condition.ts'
import type { Effect, Target } from '#engine/model/effect.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import { conditionsOf, leavesOf } from '#engine/what-if/mentions.ts'

const read = (condition: Condition): readonly number[] =>
  leavesOf(condition).flatMap((leaf) => (leaf.op === 'reading' ? [leaf.fact.index, leaf.gate.index] : [leaf.fact.index]))

const ofTarget = (target: Target): readonly number[] => (target.kind === 'sites' ? [] : [target.fact.index])

const placedBy = ({ caps, bans, holds, motions, positions, positionsFrom }: Effect): readonly number[] => [
  ...[...caps, ...bans, ...holds].flatMap(({ target }) => ofTarget(target)),
  ...[...motions, ...positions].flatMap(({ sideOf }) => sideOf?.index ?? []),
  ...positionsFrom.map(({ fact }) => fact.index),
]

const ofFact = (fact: Fact): readonly number[] => {
  const inner = fact.derive !== undefined && 'facts' in fact.derive ? fact.derive.facts.map(({ index }) => index) : []
  return [...inner, ...conditionsOf(fact).flatMap(read)]
}

const ofRule = ({ when, tiers, effect, steady }: Rule): readonly number[] => [
  ...read(when),
  ...tiers.flatMap((tier) => [...read(tier.when), ...placedBy(tier.effect)]),
  ...placedBy(effect),
  ...(steady === undefined ? [] : [steady.fact.index]),
]

/** Every fact that rules read, and every fact behind those: what has to be known of a client to judge these rules alone. */
export const factsBehind = (knowledge: Knowledge, rules: readonly Rule[]): readonly Fact[] => {
  const found = new Set<Fact>()
  const open = rules.flatMap(ofRule)
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const fact = knowledge.facts[index]
    if (fact === undefined || found.has(fact)) continue
    found.add(fact)
    open.push(...ofFact(fact))
  }
  return [...found]
}
