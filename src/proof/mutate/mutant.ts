import type { Fact } from '#engine/model/fact.ts'
import type { Rule, RuleKind } from '#engine/model/rule.ts'
import type { OperatorId } from './operators/operator.ts'

/** Where a mutant lives: the room of its rule, or the facts that follow from other answers. */
export type Room = RuleKind | 'fact'

interface Described {
  /** Stays the same while what is changed does: its id, the operator, and which of the places it fits. */
  readonly id: string
  readonly operator: OperatorId
  /** What is different, in words. */
  readonly says: string
}

/** A rule changed in one way, as by a slip of the hand: one that says less than it should. */
export interface RuleMutant extends Described {
  readonly what: 'rule'
  readonly from: Rule
  /** Undefined where the rule is gone. */
  readonly to: Rule | undefined
}

/** A fact that follows from fewer answers than it should. */
export interface FactMutant extends Described {
  readonly what: 'fact'
  readonly from: Fact
  readonly to: Fact
}

/** Either. */
export type Mutant = RuleMutant | FactMutant

/** The room a mutant is counted in. */
export const roomOf = (mutant: Mutant): Room => (mutant.what === 'rule' ? mutant.from.kind : 'fact')
