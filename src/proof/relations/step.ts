import type { Fact } from '#engine/model/fact.ts'
import type { ClientFileData, WrittenAnswer } from '../client/client-file.ts'
import type { Assignment } from '#engine/formula/evaluate.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { AnswerTerms } from '#engine/translate/input/answer.ts'

/** One answer of a client becomes another, everything else being equal; the second must not be less cautious. */
export interface Step {
  readonly fact: Fact
  readonly before: AnswerTerms
  readonly after: AnswerTerms
  /** Both answers are words with nothing said around them, and neither is accepted as known and unchanged. */
  readonly bare: boolean
  /** What else is given, such as which number is the higher. */
  readonly given: readonly Bool[]
  /** Only where the fact is false before. */
  readonly onlyIfFalse: boolean
  /** Both answers, as a client file writes them. */
  readonly written: (inputs: Assignment) => readonly [WrittenAnswer, WrittenAnswer]
}

/** Two states of one client of which the second must not be less cautious. */
export interface Pair {
  /** What is changed, in words. */
  readonly what: string
  /** A formula that nobody meets, if the second is never less cautious; cheap, and sometimes met without being a fault. */
  readonly suspicious: Bool
  /** The formula that is met by exactly those for whom the second is less cautious. */
  readonly faulty: () => Bool
  /** Both states as client files, made from a client who is otherwise alike. */
  readonly states: (file: ClientFileData, inputs: Assignment) => readonly [ClientFileData, ClientFileData]
}
