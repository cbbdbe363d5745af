import type { Backing } from './backing.ts'
import type { Condition } from './condition.ts'
import type { Effect } from './effect.ts'

/** How a statement is held to. */
export type StatementKind =
  /** About the composed result for one client state: proved for every state. */
  | 'state'
  /** About what the proposer puts out. */
  | 'plan'
  /** About two states of one client, or the algebra of results. */
  | 'relation'
  /** About conduct in screens, sessions or records; held where that code is. */
  | 'conduct'

/** Whenever the condition is true, the result is at least as cautious as this effect. */
export interface Obligation {
  readonly when: Condition
  readonly then: Effect
}

/** A numbered promise that must hold for every client. Source: safety dossier 7. */
export interface Statement {
  readonly id: string
  readonly kind: StatementKind
  readonly says: string
  readonly obligations: readonly Obligation[]
  /**
   * It says again what a rule's own row says, because the dossier says it nowhere else: it notices that the rule was changed, and does not
   * show that the rule is right.
   */
  readonly restates: boolean
  /** The test or module that holds it, where no obligation says it all. */
  readonly enforcedBy: readonly string[]
  readonly backing: Backing
}
