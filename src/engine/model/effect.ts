import type { FactRef } from './condition.ts'
import type { SiteSet } from './site.ts'
import type { Status, Urgency } from './scale.ts'

/** Where a limit holds. */
export type Target =
  /** The same sites for everybody; a limit that names no side holds on both. */
  | { readonly kind: 'sites'; readonly sites: SiteSet }
  /** The sites of one side: that of a fact, or the other one. No side recorded = both. */
  | {
      readonly kind: 'side-of'
      readonly fact: FactRef
      readonly opposite: boolean
      readonly left: SiteSet
      readonly right: SiteSet
    }
  /** The places marked for a fact, as far as they lie within. Nothing marked = everywhere (safety dossier 0.4, `SITE`). */
  | { readonly kind: 'marked'; readonly fact: FactRef; readonly within: SiteSet }

/** Highest pressure level in a place; 0 = keep off. */
export interface CapLimit {
  readonly level: number
  readonly target: Target
}

/** Techniques, as a bit mask over their indexes, that may not be used in a place. */
export interface BanLimit {
  readonly techniques: number
  readonly target: Target
}

/** Longest hold on one point, in seconds. */
export interface HoldLimit {
  readonly seconds: number
  readonly target: Target
}

/** Motions that no movement may reach, on the side of a fact where the motion has a side. */
export interface MotionLimit {
  readonly motions: readonly number[]
  readonly sideOf: FactRef | undefined
}

/** Positions that remain, as bit masks over their indexes; sided masks are met for each side the fact covers. */
export interface PositionLimit {
  readonly keep: number
  readonly sideOf: FactRef | undefined
  /** What remains on top of `keep` when the fact's side is left, or right. */
  readonly left: number
  readonly right: number
}

/** Positions named by a fact (a set of choices) are taken away. */
export interface PositionsFromFact {
  readonly fact: FactRef
}

/** Limits that copy what the last hands-on session did (safety dossier 4.5). */
export type SessionLimit =
  /** Per region the level of that session; a region it did not touch is kept off. */
  | { readonly kind: 'levels' }
  /** Per region at most one level above the last time it was worked; a new region starts at `start`. */
  | { readonly kind: 'rise'; readonly start: number }
  /** Not longer than that session. */
  | { readonly kind: 'minutes' }
  /** No technique that session did not use. */
  | { readonly kind: 'techniques' }

/** What an active rule adds. Effects only ever add caution; composing them is the join of the caution order. */
export interface Effect {
  readonly status: Status
  readonly urgency: Urgency
  readonly caps: readonly CapLimit[]
  readonly bans: readonly BanLimit[]
  readonly holds: readonly HoldLimit[]
  readonly motions: readonly MotionLimit[]
  readonly positions: readonly PositionLimit[]
  readonly positionsFrom: readonly PositionsFromFact[]
  readonly minutes: number | undefined
  readonly painCeiling: number | undefined
  /** Products that may not be used, as a bit mask over their indexes. */
  readonly products: number
  readonly session: readonly SessionLimit[]
  readonly requires: readonly string[]
  readonly messages: readonly string[]
}
