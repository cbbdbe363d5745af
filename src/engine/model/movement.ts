import type { Backing } from './backing.ts'
import type { Condition } from './condition.ts'

/** Joint angles of one pose in degrees, by joint name; unlisted joints of the first pose are 0. */
export type Pose = Readonly<Record<string, number>>

/** Which way a movement takes the back or the nerve. Source: treatment dossier 5.3. */
export const DIRECTIONS = ['F', 'E', 'N', 'L', 'neural'] as const

/** One of {@link DIRECTIONS}. */
export type Direction = (typeof DIRECTIONS)[number]

/** A stretch or exercise. Source: treatment dossier 5.4. */
export interface Movement {
  readonly id: string
  readonly name: string
  readonly directions: readonly Direction[]
  readonly purpose: string
  readonly kind: string
  readonly start: string
  readonly steps: readonly string[]
  readonly poses: readonly Pose[]
  /** Done with both legs in turn, so that each leg takes the part of leg A. */
  readonly eachSide: boolean
  /** Motions it reaches that angles do not show. */
  readonly reaches: readonly string[]
  /** Hands-on while a therapist assists; bound by caps there. */
  readonly dose: string
  readonly progress: string
  readonly regress: string
  /** Movements named as easier, in order. */
  readonly easier: readonly string[]
  readonly harder: readonly string[]
  readonly suits: readonly string[]
  readonly caution: string
  /** Not offered while this is not known to be false. */
  readonly notWhen: Condition | undefined
  readonly backing: Backing
}

/** Movements that start a home programme together. Source: treatment dossier 5.5. */
export interface MovementSet {
  readonly id: string
  readonly name: string
  /** Used when the plan's situation meets this. */
  readonly when: Condition
  /** In order; an item may be the first item of another set. */
  readonly items: readonly { readonly movement: string; readonly when: Condition | undefined }[]
  readonly backing: Backing
}
