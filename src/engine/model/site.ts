/** Left or right half of the body, from the client's view. */
export type Side = 'left' | 'right'

/** A side as a client states it; `both` also stands for a side that was not recorded. */
export type Sides = Side | 'both'

/** A region of the body map: one of the areas that caps and bans speak of. Source: safety dossier 0.4. */
export interface Region {
  readonly id: string
  readonly name: string
  readonly plain: string
  readonly sided: boolean
  /** Highest pressure level for every client, before any rule. */
  readonly cap: number
  /** Why that cap. */
  readonly why: string
  /** The action by which separate written consent is asked, in a sensitive region. Source: safety dossier 6.3. */
  readonly consent: string | undefined
}

/** A region together with its side: the smallest place a limit can speak of. */
export interface Site {
  readonly index: number
  /** `gluteal-left`, or the region's own id where it has no side. */
  readonly id: string
  readonly region: string
  readonly side: Side | undefined
}

/** A set of sites, as their indexes in ascending order. */
export type SiteSet = readonly number[]

/** The sides a stated side covers. */
export const sidesOf = (sides: Sides | undefined): readonly Side[] => (sides === 'left' || sides === 'right' ? [sides] : ['left', 'right'])

/** The other half of the body. */
export const opposite = (side: Side): Side => (side === 'left' ? 'right' : 'left')
