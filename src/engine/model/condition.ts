import type { SiteSet } from './site.ts'

/** A fact as conditions name it: its id for people, its index for speed. */
export interface FactRef {
  readonly id: string
  readonly index: number
}

/** Bounds of a number; every bound that is present must hold. */
export interface Bounds {
  readonly atLeast?: number
  readonly atMost?: number
  readonly over?: number
  readonly under?: number
}

/**
 * A question about what is known of a client, answered true, false or unknown. The closed list of operators of the pack
 * format: no expressions, no code.
 */
export type Condition =
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'at-least'; readonly count: number; readonly of: readonly Condition[] }
  /** A yes/no fact is true; `not-sure` is read as its cautious side. */
  | { readonly op: 'true'; readonly fact: FactRef }
  /** A number lies in bounds. */
  | { readonly op: 'number'; readonly fact: FactRef; readonly bounds: Bounds }
  /** A measurement lies in bounds; unmeasured, the gate question answers (safety dossier 0.9, readings). */
  | { readonly op: 'reading'; readonly fact: FactRef; readonly bounds: Bounds; readonly gate: FactRef }
  /** A measurement fell by at least `by` since it was last recorded, and its new value lies in bounds. */
  | { readonly op: 'fell'; readonly fact: FactRef; readonly by: number; readonly bounds: Bounds }
  /** A choice is one of these. */
  | { readonly op: 'is'; readonly fact: FactRef; readonly values: readonly string[] }
  /** A set of choices holds at least one of these. */
  | { readonly op: 'has'; readonly fact: FactRef; readonly values: readonly string[] }
  /**
   * A dated fact happened so many days ago. With the fact true and its date unknown, `whenUnknown` answers: the cautious
   * reading is the period that fits and limits most (safety dossier 0.9, dated facts).
   */
  | { readonly op: 'ago'; readonly fact: FactRef; readonly days: Bounds; readonly whenUnknown: boolean }
  /** A region set, or the marked places of a yes/no fact, meets these sites. */
  | { readonly op: 'touches'; readonly fact: FactRef; readonly sites: SiteSet }
  /** A side was stated and covers this one. */
  | { readonly op: 'side'; readonly fact: FactRef; readonly side: 'left' | 'right' }
  /** The answer is `known-unchanged` and was accepted (safety dossier 1.2, † and ‡). */
  | { readonly op: 'steady'; readonly fact: FactRef }
  /** A doctor has checked this since the episode began (protective fact `pf-checked`). */
  | { readonly op: 'checked'; readonly fact: FactRef }
  /** The plan's presentation is one of these, held with at least this confidence. Plan rules only. */
  | { readonly op: 'presentation'; readonly ids: readonly string[]; readonly confidence: Confidence }
  /** A valid written clearance exists for this rule. Statements only: rules never read what clears them. */
  | { readonly op: 'cleared'; readonly rule: string }
  /** Always true: for rules that hold for everybody. */
  | { readonly op: 'always' }

/** How sure the ranking is of a presentation, least first. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const

/** One of {@link CONFIDENCES}. */
export type Confidence = (typeof CONFIDENCES)[number]
