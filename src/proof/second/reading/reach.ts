import type { Effect } from '#engine/model/effect.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import { forEach } from '../answers/once.ts'
import { conditionsBehind, factsIn } from './conditions-of.ts'

/** How far an answer reaches. */
export interface Reach {
  /** Does the second fact hang on the first, however far behind? */
  readonly ofFact: (changed: Fact, index: number) => boolean
  readonly ofRule: (changed: Fact, rule: Rule) => boolean
}

const behind = (fact: Fact): readonly number[] => [
  ...(fact.derive !== undefined && 'facts' in fact.derive ? fact.derive.facts.map(({ index }) => index) : []),
  ...conditionsBehind(fact).flatMap(factsIn),
]

/** Facts whose side, places or choices say where an effect holds. */
const placing = ({ caps, bans, holds, motions, positions, positionsFrom }: Effect): readonly number[] => [
  ...[...caps, ...bans, ...holds].flatMap(({ target }) => (target.kind === 'sites' ? [] : [target.fact.index])),
  ...[...motions, ...positions].flatMap(({ sideOf }) => sideOf?.index ?? []),
  ...positionsFrom.map(({ fact }) => fact.index),
]

/** Finds what hangs on what. */
export const reachIn = ({ facts }: Knowledge): Reach => {
  const closure = (from: readonly number[]): ReadonlySet<number> => {
    const found = new Set<number>()
    const open = [...from]
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const fact = facts[index]
      if (fact === undefined || found.has(index)) continue
      found.add(index)
      open.push(...behind(fact))
    }
    return found
  }
  const ofFact = forEach((index: number) => closure([index]))
  const ofRule = forEach(({ when, tiers, steady, effect }: Rule) =>
    closure([
      ...[when, ...tiers.map((tier) => tier.when)].flatMap(factsIn),
      ...[effect, ...tiers.map((tier) => tier.effect)].flatMap(placing),
      ...(steady === undefined ? [] : [steady.fact.index]),
    ]),
  )
  return {
    ofFact: (changed, index) => ofFact(index).has(changed.index),
    ofRule: (changed, rule) => ofRule(rule).has(changed.index),
  }
}
