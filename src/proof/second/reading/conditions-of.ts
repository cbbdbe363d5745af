import type { Condition } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'

/** Conditions that decide what a fact is. */
export const conditionsBehind = ({ derive, impliedBy, appliesWhen }: Fact): readonly Condition[] => {
  const cases = derive?.kind === 'cases' || derive?.kind === 'number-cases' ? derive.cases.map(({ when }) => when) : []
  const own = derive?.kind === 'truth' ? [derive.when] : cases
  return [...own, impliedBy, appliesWhen].filter((condition) => condition !== undefined)
}

/** Indexes of the facts a condition names. */
export const factsIn = (condition: Condition): readonly number[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at-least':
      return condition.of.flatMap(factsIn)
    case 'not':
      return factsIn(condition.of)
    case 'reading':
      return [condition.fact.index, condition.gate.index]
    case 'presentation':
    case 'cleared':
    case 'always':
      return []
    default:
      return [condition.fact.index]
  }
}
