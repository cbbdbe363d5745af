import type { Backing } from './backing.ts'
import type { Condition } from './condition.ts'

/** A finding that speaks for or against a presentation. */
export interface Feature {
  readonly id: string
  readonly says: string
  readonly when: Condition
  /** Strength in decibans: ten times the base-ten logarithm of a likelihood ratio, negative when it speaks against. */
  readonly weight: number
  readonly backing: Backing
}

/** A pattern that findings may be consistent with; never a diagnosis. Source: treatment dossier 1.4. */
export interface Presentation {
  readonly id: string
  readonly name: string
  readonly history: string
  readonly bedside: string
  readonly ease: string
  readonly usualIrritability: string
  /** Known to be false = cannot be this one. */
  readonly applies: Condition
  readonly features: readonly Feature[]
  /** Rows whose limits bind a plan made for this presentation, because they speak of its label. */
  readonly rows: readonly string[]
  readonly within: string
  readonly outside: string
  readonly referral: string
  readonly backing: Backing
}
