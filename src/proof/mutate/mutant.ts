import type { Rule } from '#engine/model/rule.ts'
import type { OperatorId } from './operators/operator.ts'

/** A rule changed in one way, as by a slip of the hand: one that says less than it should. */
export interface Mutant {
  /** Stays the same while the rule does: its id, the operator, and which of the places it fits. */
  readonly id: string
  readonly operator: OperatorId
  /** What is different, in words. */
  readonly says: string
  readonly from: Rule
  /** Undefined where the rule is gone. */
  readonly to: Rule | undefined
}
