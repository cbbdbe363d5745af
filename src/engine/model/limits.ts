import type { Sides } from './site.ts'

/** A technique that may not be used in these sites. */
export interface Forbidden {
  readonly technique: string
  readonly sites: readonly string[]
}

/** A motion that no movement may reach, and on which leg. */
export interface ForbiddenMotion {
  readonly motion: string
  readonly side: Sides
}

/** The composed limits of a client as plain data: what a plan must stay inside. */
export interface Restrictions {
  /** Highest pressure level by site, 0 = keep off. Every site of the pack is named. */
  readonly caps: Readonly<Record<string, number>>
  readonly forbidden: readonly Forbidden[]
  readonly motions: readonly ForbiddenMotion[]
  /** Couch positions that remain. */
  readonly positions: readonly string[]
  /** Longest hands-on time in minutes (not the appointment). Source: safety dossier 0.6. */
  readonly maxMinutes: number
  /** Highest pain during work, 0 to 10. */
  readonly painCeiling: number
  /** Longest hold on one point in seconds, by site. */
  readonly holds: Readonly<Record<string, number>>
  /** Products that may not be used. */
  readonly products: readonly string[]
  /** Actions that must be done or offered. */
  readonly requires: readonly string[]
  /** Advice that is always given. */
  readonly messages: readonly string[]
}
