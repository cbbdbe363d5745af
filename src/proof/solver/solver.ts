import type { Assignment } from '#engine/formula/evaluate.ts'
import type { Bool } from '#engine/formula/term.ts'

/** What a solver says of a formula: nobody meets it, somebody does, or it does not know. */
export type Answer =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'somebody'; readonly inputs: Assignment }
  | { readonly kind: 'unknown'; readonly says: string }

/** A solver that keeps what it learned from one question to the next. */
export interface Solver {
  /** Something that holds for everybody. */
  readonly assume: (term: Bool) => void
  /** Is there a client who meets all of these? */
  readonly find: (all: readonly Bool[]) => Promise<Answer>
  /** Lets go of its threads; without that the program does not end. */
  readonly close: () => Promise<void>
}
