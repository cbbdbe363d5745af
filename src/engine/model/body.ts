import type { Backing } from './backing.ts'
import type { Bounds } from './condition.ts'
import type { SiteSet } from './site.ts'

/** A couch position. Source: safety dossier 0.6. */
export interface Position {
  readonly index: number
  readonly id: string
  readonly name: string
  /** Which side faces up, for side-lying. */
  readonly up: 'left' | 'right' | undefined
  /** Allowed for a client with no active row. */
  readonly byDefault: boolean
  /** Sites that hands can reach while the client lies so. */
  readonly reaches: SiteSet
}

/** A pressure level on the Walton scale. Source: safety dossier 0.5. */
export interface Level {
  readonly level: number
  readonly name: string
  readonly says: string
}

/** A joint angle that makes a movement reach a motion. */
export interface JointTerm {
  readonly joint: string
  readonly bounds: Bounds
}

/** A motion that rules may limit, and the joint angles at which a movement reaches it. Source: safety dossier 0.6. */
export interface Motion {
  readonly index: number
  readonly id: string
  readonly name: string
  /** The motion belongs to one leg, so a limit of one side looks at that leg. */
  readonly sided: boolean
  /** Any group whose terms all hold in one pose reaches the motion; none = only what a movement declares. */
  readonly reachedBy: readonly (readonly JointTerm[])[]
}

/** A muscle or tissue as techniques aim at it. Source: treatment dossier 2.1, safety dossier 0.8. */
export interface Muscle {
  readonly id: string
  readonly name: string
  readonly layer: string
  readonly regions: readonly string[]
  readonly nerve: string
  readonly referral: string
  readonly caution: string
  readonly backing: Backing
}

/** A lubricant or other product that touches skin. */
export interface Product {
  readonly index: number
  readonly id: string
  readonly name: string
}
