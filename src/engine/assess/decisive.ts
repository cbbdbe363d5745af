import type { Condition } from '../model/condition.ts'
import type { Fact } from '../model/fact.ts'
import { FALSE, TRUE, UNKNOWN } from '../model/truth.ts'
import { answerOf, cannotApply, dayOf, numberOf, truthOf } from '../state/state.ts'
import type { State } from '../state/state.ts'

type Compound = Extract<Condition, { readonly op: 'all' | 'any' | 'at-least' }>

/** How a condition is looked at: does its being met count, or its not being met; and does being met add caution? */
interface View {
  readonly met: boolean
  readonly positive: boolean
}

/** Where a condition is true, the parts that are; else also those that may be. */
const partsThatMeet = (condition: Compound, state: State, positive: boolean): readonly Condition[] => {
  const least = state.truth(condition, positive) === TRUE ? TRUE : UNKNOWN
  return condition.of.filter((part) => state.truth(part, positive) >= least)
}

/** Where a condition is false, the parts that are; where it is open, the open ones. Of a count, all that do not count. */
const partsThatFail = (condition: Compound, state: State, positive: boolean): readonly Condition[] => {
  const truth = state.truth(condition, positive)
  return condition.of.filter((part) => {
    const own = state.truth(part, positive)
    return condition.op === 'at-least' ? own !== TRUE : own === truth
  })
}

const decided = (condition: Condition, state: State, { met, positive }: View): readonly number[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at-least': {
      const parts = met ? partsThatMeet(condition, state, positive) : partsThatFail(condition, state, positive)
      return parts.flatMap((part) => decided(part, state, { met, positive }))
    }
    case 'not':
      return decided(condition.of, state, { met: !met, positive: !positive })
    case 'reading':
      return numberOf(state, condition.fact) === undefined ? [condition.gate.index] : [condition.fact.index]
    case 'always':
    case 'presentation':
    case 'cleared':
      return []
    default:
      return [condition.fact.index]
  }
}

/** Facts by which a condition came out as it did: what a reader would point at. */
export const decisiveFacts = (condition: Condition, state: State): readonly number[] =>
  decided(condition, state, { met: true, positive: true })

/** Facts by which a condition is not met. */
export const unmetFacts = (condition: Condition, state: State): readonly number[] =>
  decided(condition, state, { met: false, positive: true })

const computed = (state: State, fact: Fact): readonly number[] => {
  const { derive } = fact
  switch (derive?.kind) {
    case 'truth':
      return decided(derive.when, state, { met: truthOf(state, fact) !== FALSE, positive: fact.cautious === 'yes' })
    case 'cases':
    case 'number-cases': {
      const least = derive.kind === 'cases' ? UNKNOWN : TRUE
      const met = derive.cases.find((item) => state.truth(item.when) >= least)
      return met === undefined ? [] : decisiveFacts(met.when, state)
    }
    case 'first': {
      const first = derive.facts.find((inner) => numberOf(state, inner) !== undefined || dayOf(state, inner) !== undefined)
      return (first === undefined ? derive.facts : [first]).map(({ index }) => index)
    }
    case 'lowest': {
      const lowest = numberOf(state, fact)
      return derive.facts.filter((inner) => numberOf(state, inner) === lowest).map(({ index }) => index)
    }
    case 'sum':
      return derive.facts.map(({ index }) => index)
    default:
      return []
  }
}

/** Is a fact true, or may it be, because others say so? */
export const isImplied = (state: State, fact: Fact): boolean =>
  fact.impliedBy !== undefined && answerOf(state, fact)?.value !== 'yes' && state.truth(fact.impliedBy) !== FALSE

/** What led a fact to its value, one step down; empty for a fact that was answered. */
export const behind = (state: State, fact: Fact): readonly number[] => {
  if (fact.derive !== undefined) return computed(state, fact)
  if (isImplied(state, fact) && fact.impliedBy !== undefined) return decisiveFacts(fact.impliedBy, state)
  const isOutside = fact.appliesWhen !== undefined && answerOf(state, fact) === undefined && cannotApply(state, fact)
  return isOutside && fact.appliesWhen !== undefined ? unmetFacts(fact.appliesWhen, state) : []
}
