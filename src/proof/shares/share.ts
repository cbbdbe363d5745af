import type { Claim } from '../prove/result.ts'

/** The parts of a proof. */
export const PARTS = ['statements', 'relations', 'properties', 'plan'] as const

/** One of {@link PARTS}. */
export type Part = (typeof PARTS)[number]

/**
 * A share of a proof: plain data, so that it can be handed to another thread. Each share is proved by a solver of its own, so that
 * what comes of it does not hang on which others were proved before, or where.
 */
export interface Share {
  readonly part: Part
  /** Claims by number or name; undefined = every claim of the part. */
  readonly only: readonly string[] | undefined
  /** Which slice of the formulas, from 0, and how many slices there are. */
  readonly slice: number
  readonly of: number
}

/** Proves shares, one after another or several at once, and tells what came of each, in their order. */
export type ProveShares = (shares: readonly Share[]) => Promise<readonly (readonly Claim[])[]>

/** The items of one slice: every item lies in just one, and slices are about as long as one another. */
export const sliceOf = <T>(items: readonly T[], { slice, of }: Pick<Share, 'slice' | 'of'>): readonly T[] =>
  items.filter((_, index) => index % of === slice)
