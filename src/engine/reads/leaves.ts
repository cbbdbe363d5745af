import type { Condition } from '../model/condition.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'

/** A condition that reads one fact. */
export type Leaf = Extract<Condition, { readonly fact: unknown }>

/** The leaves of a condition that read a fact. */
export const leavesOf = (condition: Condition): readonly Leaf[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at-least':
      return condition.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(condition.of)
    case 'always':
    case 'presentation':
    case 'cleared':
      return []
    default:
      return [condition]
  }
}

/** Conditions a fact is computed from or hangs on. */
export const conditionsOf = ({ derive, impliedBy, appliesWhen }: Fact): readonly Condition[] => {
  const derived =
    derive?.kind === 'truth'
      ? [derive.when]
      : derive?.kind === 'cases' || derive?.kind === 'number-cases'
        ? derive.cases.map(({ when }) => when)
        : []
  return [...derived, ...[impliedBy, appliesWhen].filter((condition) => condition !== undefined)]
}

const readers = new WeakMap<Knowledge, ReadonlyMap<number, readonly Leaf[]>>()

const collect = (knowledge: Knowledge): ReadonlyMap<number, readonly Leaf[]> => {
  const conditions = [
    ...knowledge.facts.flatMap(conditionsOf),
    ...knowledge.rules.flatMap(({ when, tiers }) => [when, ...tiers.map((tier) => tier.when)]),
    ...knowledge.presentations.flatMap(({ applies, features }) => [applies, ...features.map((feature) => feature.when)]),
  ]
  return Map.groupBy(conditions.flatMap(leavesOf), ({ fact }) => fact.index)
}

/** Every leaf of the pack that reads a fact: what its value may be compared with. */
export const leavesReading = (knowledge: Knowledge, fact: Fact): readonly Leaf[] => {
  const known = readers.get(knowledge) ?? collect(knowledge)
  readers.set(knowledge, known)
  return known.get(fact.index) ?? []
}
