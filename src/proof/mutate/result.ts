import type { RuleKind } from '#engine/model/rule.ts'
import type { OperatorId } from './operators/operator.ts'

/**
 * What came of a mutant. `noticed` = a statement no longer holds; `restated` = only a statement that says the rule's own row again;
 * `example` = no statement, but a worked example or a published case; `equivalent` = nobody's result is different; `stricter` = nobody's
 * result is less strict, so that no statement could notice; `undecided` = the solver gave up.
 */
export const OUTCOMES = ['noticed', 'restated', 'example', 'survived', 'undecided', 'equivalent', 'stricter'] as const

/** One of {@link OUTCOMES}. */
export type MutantOutcome = (typeof OUTCOMES)[number]

/** One mutant and what came of it. */
export interface MutantResult {
  readonly id: string
  readonly rule: string
  readonly room: RuleKind
  readonly operator: OperatorId
  readonly says: string
  readonly outcome: MutantOutcome
  /** Statements, or examples, that notice. */
  readonly by: readonly string[]
}
