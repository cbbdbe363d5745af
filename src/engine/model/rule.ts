import type { Backing } from './backing.ts'
import type { Condition, FactRef } from './condition.ts'
import type { Effect } from './effect.ts'
import type { Response, Status } from './scale.ts'

/** The room of the pack a rule lives in; decides how it is read while its condition is unknown. */
export type RuleKind = 'red-flag' | 'combination' | 'restriction' | 'sign' | 'follow-up' | 'course'

/** Who may turn a paused rule into care in writing, and for how long. Source: safety dossier 0.7. */
export interface ClearanceClass {
  readonly id: string
  /** Roles that may clear. */
  readonly roles: readonly string[]
  /** A letter older than this many days no longer counts. */
  readonly days: number
}

/** A further effect of the same rule that needs a further condition. */
export interface Tier {
  readonly when: Condition
  readonly effect: Effect
  /** Why it stands although others say all it says. */
  readonly restates: string | undefined
}

/** A sentence each reader can understand. */
export interface Because {
  readonly therapist: string
  readonly client: string | undefined
}

/** One row of the rule base: a condition over facts and what it adds. */
export interface Rule {
  readonly index: number
  readonly id: string
  readonly kind: RuleKind
  readonly title: string
  readonly when: Condition
  readonly effect: Effect
  /** Further limits while the rule applies and this condition is not known to be false. */
  readonly tiers: readonly Tier[]
  /** What an accepted `known-unchanged` of this fact gives instead. */
  readonly steady: { readonly fact: FactRef; readonly status: Status } | undefined
  readonly clearance: ClearanceClass | undefined
  /** When a rule that no clearance lifts comes to its end. */
  readonly ends: string | undefined
  /** What findings like these can be consistent with; never a diagnosis. */
  readonly suspected: string | undefined
  /** For signs during a session: what to do with the hands. */
  readonly response: Response | undefined
  readonly because: Because
  /** Why it stands although others say all it says; absent where somebody would be told less without it. Source: safety dossier 7.6, MP-17. */
  readonly restates: string | undefined
  readonly dossier: string
  readonly backing: Backing
}

/** A restriction holds until its condition is known to be false; a flag speaks only when it is true. */
export const appliesWhileUnknown = (kind: RuleKind): boolean => kind === 'restriction' || kind === 'course'
