import type { Condition, FactRef } from '../model/condition.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Terms } from '../formula/terms.ts'
import type { Inputs } from './input/inputs.ts'
import type { Bool } from '../formula/term.ts'
import type { Kleene, KleeneLogic } from './kleene.ts'

/** What a translation reads and what its parts ask of one another. */
export interface Reading {
  readonly knowledge: Knowledge
  readonly terms: Terms
  readonly logic: KleeneLogic
  readonly inputs: Inputs
  /** Whether a clearance counts for a rule; statements alone ask. */
  readonly cleared: (rule: string) => Bool
  /** A condition; `positive` is false where being met means less caution. */
  readonly truth: (condition: Condition, positive?: boolean) => Kleene
  /** A yes/no fact. */
  readonly fact: (ref: FactRef) => Kleene
}

/** The fact a reference stands for. */
export const factFor = ({ knowledge }: Pick<Reading, 'knowledge'>, ref: FactRef): Fact => {
  const fact = knowledge.facts[ref.index]
  if (fact === undefined) throw new RangeError(`no fact with index ${ref.index}`)
  return fact
}

/** A fact read on its cautious side, because nobody is sure. */
export const cautious = ({ logic, terms }: Reading, fact: Fact, positive: boolean): Kleene =>
  logic.known(terms.known(positive && fact.cautious === 'yes'))

/** How silence about a fact is read. */
export const silence = (reading: Reading, fact: Fact, positive: boolean): Kleene => {
  const { logic, terms } = reading
  if (fact.unanswered === 'absent') return logic.no
  const applies = fact.appliesWhen === undefined ? logic.yes : reading.truth(fact.appliesWhen)
  const otherwise = fact.unanswered === 'open' ? logic.unknown : logic.all([cautious(reading, fact, positive), applies])
  return { isTrue: terms.and(otherwise.isTrue, terms.not(applies.isFalse)), isFalse: terms.or(otherwise.isFalse, applies.isFalse) }
}
