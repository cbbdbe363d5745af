import type { Literal } from './literal.ts'

/** A number made of quantities that a client has: left and right of a comparison. */
export type Amount =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'quantity'; readonly name: string }
  | { readonly kind: 'sum' | 'difference'; readonly a: Amount; readonly b: Amount }

/** `a` is not above `b`; strictly: `a` is below `b`. */
export interface Comparison {
  readonly a: Amount
  readonly b: Amount
  readonly strictly: boolean
}

/** All of these, or any of these. Operands are wires with smaller numbers. */
export interface Gate {
  readonly kind: 'all' | 'any'
  readonly of: readonly Literal[]
}

/**
 * Formulas as wires: wire 0 is false, then come the flags, then the comparisons, then the gates, each with the number after the one
 * before. Plain data, so that a built pack can hold it; it says what follows from answers and nothing of how that is computed.
 */
export interface Circuit {
  readonly flags: readonly string[]
  readonly comparisons: readonly Comparison[]
  readonly gates: readonly Gate[]
}

/** Bytes of one packed client: a bit for every flag and comparison, in whole words of four bytes. */
export const packedBytes = ({ flags, comparisons }: Circuit): number => Math.ceil((flags.length + comparisons.length) / 32) * 4

/** Number of the first wire that is a gate. */
export const firstGate = ({ flags, comparisons }: Circuit): number => 1 + flags.length + comparisons.length
