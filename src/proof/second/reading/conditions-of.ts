import type { Condition } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'

type Leaf = Extract<Condition, { readonly fact: unknown }>

/** Conditions that decide what a fact is. */
export const conditionsBehind = ({ derive, impliedBy, appliesWhen }: Fact): readonly Condition[] => {
  const cases = derive?.kind === 'cases' || derive?.kind === 'number-cases' ? derive.cases.map(({ when }) => when) : []
  const own = derive?.kind === 'truth' ? [derive.when] : cases
  return [...own, impliedBy, appliesWhen].filter((condition) => condition !== undefined)
}

/** The parts of a condition that ask something of a fact. */
export const leavesIn = (condition: Condition): readonly Leaf[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at-least':
      return condition.of.flatMap(leavesIn)
    case 'not':
      return leavesIn(condition.of)
    case 'presentation':
    case 'cleared':
    case 'always':
      return []
    default:
      return [condition]
  }
}

/** Indexes of the facts a condition names. */
export const factsIn = (condition: Condition): readonly number[] =>
  leavesIn(condition).flatMap((leaf) => (leaf.op === 'reading' ? [leaf.fact.index, leaf.gate.index] : [leaf.fact.index]))
