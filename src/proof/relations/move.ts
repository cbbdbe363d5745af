import type { Fact } from '#engine/model/fact.ts'
import type { Assignment } from '#engine/formula/evaluate.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Terms } from '#engine/formula/terms.ts'
import type { AnswerTerms } from '#engine/translate/input/answer.ts'
import type { WrittenAnswer } from '../client/client-file.ts'

/** An answer that may become another. Of all moves of a relation, any number may be made at once, for any client. */
export interface Move {
  readonly fact: Fact
  /** What kind of move it is: a fact may have several. */
  readonly kind: string
  /** Who can make it, and what else is then given, such as which number is the higher. */
  readonly given: (answer: AnswerTerms) => readonly Bool[]
  /** The answer after it, for those for whom `moved` holds; for others it stays as it is. */
  readonly after: (answer: AnswerTerms, moved: Bool) => AnswerTerms
  /** The places said with it may change as well, so that limits may reach elsewhere. */
  readonly movesPlaces: boolean
  /** The answer after it, as a client file writes it; `before` is how it was written. */
  readonly written: (inputs: Assignment, before: unknown) => WrittenAnswer | undefined
}

/** Nothing is said around an answer, as far as its fact takes it: no day, no side, no place, no doctor's check. */
export const isBare = ({ not }: Terms, { dated, sided, placed }: Fact, answer: AnswerTerms): readonly Bool[] => [
  not(answer.checked()),
  ...(dated ? [not(answer.since().known)] : []),
  ...(sided || placed ? [not(answer.side('left')), not(answer.side('right'))] : []),
  ...(placed ? [not(answer.marked())] : []),
]
