import type { Fact, HistorySource } from '../../model/fact.ts'
import type { Bool, Num } from '../../formula/term.ts'
import type { AnswerTerms, Measured } from './answer.ts'

/** What history holds for one source, in the parts that fit it. */
export interface HistoryTerms {
  readonly holds: Bool
  readonly count: Num
  readonly is: (choice: string) => Bool
  readonly given: Bool
}

/** Everything a client may be, as inputs of formulas. */
export interface Inputs {
  readonly answer: (fact: Fact) => AnswerTerms
  /** The number a fact last had before today. */
  readonly previous: (fact: Fact) => Measured
  readonly history: (source: HistorySource) => HistoryTerms
  /** There is a letter that counts for this rule, should the rule pause. */
  readonly letter: (rule: string) => Bool
  /** A warning that is held, or a value that cannot be read, keeps the screening open. */
  readonly heldOpen: Bool
}

/** Names of inputs: a fact or another source, and the part of it that is meant. */
export const inputName = (source: string, part: string): string => `${source}:${part}`
