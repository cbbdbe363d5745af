import type { ClientFileData } from '../client/client-file.ts'
import type { Confirmation } from '../second/confirmation.ts'

/**
 * What came of a claim. `mistranslated` = the solver found a client whom the engine does not confirm: a fault of the prover, which
 * proves nothing.
 */
export type Outcome = 'proved' | 'failed' | 'unknown' | 'mistranslated'

/** A client for whom a claim does not hold. */
export interface Counterexample {
  readonly client: ClientFileData
  /** What is broken for them, in words. */
  readonly shows: string
}

/** One claim about a pack, and what came of proving it. */
export interface Claim {
  /** Number of a statement, or a short name. */
  readonly id: string
  readonly says: string
  readonly outcome: Outcome
  /** How many formulas were shown to be met by nobody, or how many cases were gone through. */
  readonly formulas: number
  readonly milliseconds: number
  /** Why it is not proved. */
  readonly why: string | undefined
  readonly counterexample: Counterexample | undefined
}

/** A statement that no formula speaks of, with what holds it instead. */
export interface HeldElsewhere {
  readonly id: string
  readonly kind: string
  readonly says: string
  /** Tests that hold it, or `open: …` where nothing does yet. */
  readonly by: readonly string[]
}

/** Everything a proof says of a pack. */
export interface Proof {
  readonly statements: readonly Claim[]
  readonly relations: readonly Claim[]
  /** Of the pack itself. */
  readonly properties: readonly Claim[]
  /** That what is proposed passes the check; formulas are cases that were gone through. */
  readonly plan: readonly Claim[]
  /** What a second, independent encoding says of the same claims. */
  readonly second: readonly Confirmation[]
  readonly elsewhere: readonly HeldElsewhere[]
}
