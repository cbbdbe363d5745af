import type { Backing } from './backing.ts'
import type { Condition } from './condition.ts'
import type { Effect } from './effect.ts'
import type { Direction } from './movement.ts'

/** How readily symptoms flare. Source: treatment dossier 1.2. */
export const IRRITABILITIES = ['low', 'moderate', 'high'] as const

/** One of {@link IRRITABILITIES}. */
export type Irritability = (typeof IRRITABILITIES)[number]

/** Minutes of the seven phases A to G. */
export interface PhaseMinutes {
  readonly A: number
  readonly B: number
  readonly C: number
  readonly D: number
  readonly E: number
  readonly F: number
  readonly G: number
}

/** One cell of the session templates. Source: treatment dossier 4.6. */
export interface Template {
  readonly presentation: string
  readonly irritability: Irritability
  /** Appointment length in minutes. */
  readonly length: number
  readonly phases: PhaseMinutes
  /** Not recommended at this irritability; only when the client asks for it (†). */
  readonly onRequest: boolean
}

/** Where a content guide sends the hands. */
export interface Aim {
  readonly name: string
  readonly regions: readonly string[]
  readonly side: 'affected' | 'other' | 'both'
  /** Highest level the guide names for it. */
  readonly maxLevel: number | undefined
}

/** May a technique be used for a profile? Source: treatment dossier 3.3. */
export interface MatrixCell {
  readonly code: 'Y' | 'C' | 'L' | 'N'
  /** Away from the painful segment and the nerve line only (`R`). */
  readonly away: boolean
  readonly maxLevel: number | undefined
  /** Not in these regions, while the condition is not known to be false. */
  readonly except: { readonly regions: readonly string[]; readonly when: Condition } | undefined
  readonly onlyRegions: readonly string[] | undefined
  readonly note: string | undefined
}

/** How a presentation is treated at one stage: the row of the content guide and the column of the matrix. */
export interface Profile {
  readonly id: string
  readonly presentation: string
  readonly when: Condition
  /** Couch positions, preferred first. */
  readonly couch: readonly string[]
  readonly primary: readonly Aim[]
  readonly secondary: readonly Aim[]
  /** Cards and movements for phase E, preferred first. */
  readonly movement: readonly string[]
  readonly avoid: string
  readonly matrix: Readonly<Record<string, MatrixCell>>
  readonly backing: Backing
}

/** Starting dose for a stage and irritability. Source: treatment dossier 4.2. */
export interface Dose {
  readonly id: string
  readonly when: Condition
  readonly length: { readonly min: number; readonly max: number }
  readonly handsOn: number
  /** Visits a week. */
  readonly perWeek: string
  /** Days between two visits, as planned. */
  readonly everyDays: number
  readonly firstBlock: number
  readonly mostVisits: number
  readonly maxLevel: number
  readonly home: string
  readonly backing: Backing
}

/**
 * `vary`: techniques used more than once in a row of visits without change count less. `ease`: what was new last time, or was stopped for a
 * sign, is left out, and home movements go back to an easier form.
 */
export const RESPONSE_CHANGES = ['vary', 'ease'] as const

/** One of {@link RESPONSE_CHANGES}. */
export type ResponseChange = (typeof RESPONSE_CHANGES)[number]

/** What an active plan rule changes. Source: treatment dossier 4.3. */
export interface PlanChange {
  readonly limits: Effect
  readonly removeCards: readonly string[]
  readonly lengthAtMost: number | undefined
  readonly handsOnPercent: number | undefined
  readonly visitsAtMost: number | undefined
  readonly levelShift: number
  /** One technique in the whole session, quiet holding aside. */
  readonly oneTechnique: boolean
  readonly sets: readonly string[]
  readonly excludeDirections: readonly Direction[]
  readonly excludeMovements: readonly string[]
  readonly advice: readonly string[]
  readonly notes: readonly string[]
  readonly measures: readonly string[]
  readonly preferCards: readonly string[]
  readonly preferMovements: readonly string[]
  /** How the next session answers the last one. Source: treatment dossier 4.4. */
  readonly response: ResponseChange | undefined
  /** A plan is not made; the sentence says why. */
  readonly noPlan: string | undefined
}

/** A rule that shapes a plan inside the restrictions. */
export interface PlanRule {
  readonly id: string
  readonly title: string
  readonly when: Condition
  readonly then: PlanChange
  readonly backing: Backing
}

/** Every weight the proposer's objective reads. */
export const WEIGHTS = [
  'evidence-moderate',
  'evidence-low',
  'evidence-very-low',
  'evidence-none',
  'fit-core',
  'fit-conditional',
  'fit-light',
  'preferred',
  'helped-before',
  'unchanged-before',
  'flared-before',
  'painful-place',
  'warming-in-work',
  'quiet-in-work',
  'level-gap',
  'preferred-level',
  'fresh-minutes',
  'tired-percent',
  'spent-minutes',
  'spent-percent',
  'light-phase-level',
  'position-minutes',
  'position-minutes-irritable',
  'position-change',
  'position-change-amid',
  'movement-least',
  'movement-most',
  'movement-value',
  'listed-later',
  'wished-movement',
] as const

/** One of {@link WEIGHTS}. */
export type WeightId = (typeof WEIGHTS)[number]

/** One weight of the proposer's objective; every one is a design choice with its reason. */
export interface Weight {
  readonly id: string
  readonly value: number
  readonly why: string
}
