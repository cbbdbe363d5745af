import { FALSE, TRUE } from '../circuit/gates.ts'
import type { Gates, Lit } from '../circuit/gates.ts'

/**
 * What is known of a question, as two bits: it can hold, and it can fail. Known to hold = it cannot fail; unknown = both are possible.
 * Source: safety dossier 0.9; knowledge.md, facts and not knowing.
 */
export interface Bits {
  readonly canHold: Lit
  readonly canFail: Lit
}

/** Known to be true. */
export const HOLDS: Bits = { canHold: TRUE, canFail: FALSE }
/** Known to be false. */
export const FAILS: Bits = { canHold: FALSE, canFail: TRUE }

/** True or false, never unknown. */
export const plain = (lit: Lit): Bits => ({ canHold: lit, canFail: -lit })

/** It is known to be true. */
export const holds = ({ canFail }: Bits): Lit => -canFail
/** It is known to be false. */
export const fails = ({ canHold }: Bits): Lit => -canHold

/** The opposite question. */
export const opposite = ({ canHold, canFail }: Bits): Bits => ({ canHold: canFail, canFail: canHold })

/** All can hold together if each can; one that can fail is enough. */
export const every = ({ all, some }: Gates, of: readonly Bits[]): Bits => ({
  canHold: all(...of.map(({ canHold }) => canHold)),
  canFail: some(...of.map(({ canFail }) => canFail)),
})

/** One is enough. */
export const either = (gates: Gates, of: readonly Bits[]): Bits => opposite(every(gates, of.map(opposite)))

/** So many can hold; it can fail where fewer than that many are certain. */
export const enough = ({ atLeast }: Gates, count: number, of: readonly Bits[]): Bits => ({
  canHold: atLeast(
    count,
    of.map(({ canHold }) => canHold),
  ),
  canFail: -atLeast(count, of.map(holds)),
})

/** The first case whose condition is met; none = what is left. */
export const firstOf = ({ all, some }: Gates, cases: readonly (readonly [Lit, Bits])[], otherwise: Bits): Bits =>
  cases.toReversed().reduce(
    (rest, [when, then]) => ({
      canHold: some(all(when, then.canHold), all(-when, rest.canHold)),
      canFail: some(all(when, then.canFail), all(-when, rest.canFail)),
    }),
    otherwise,
  )
