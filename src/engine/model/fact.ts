import type { Backing } from './backing.ts'
import type { Condition, FactRef } from './condition.ts'

/** What kind of value a fact holds. */
export const FACT_TYPES = ['yes-no', 'one-of', 'some-of', 'number', 'side', 'regions', 'date', 'text'] as const

/** One of {@link FACT_TYPES}. */
export type FactType = (typeof FACT_TYPES)[number]

/**
 * How an unanswered fact is read: `open` stays unknown (and blocks planning where the fact is mandatory), `cautious` takes
 * the cautious side, `absent` means that the thing is logged when it happens, so that no entry is no event.
 */
export type Unanswered = 'open' | 'cautious' | 'absent'

/** What the history of a client can tell, by a closed list. Sessions count only when hands-on work was done. */
export const HISTORY_SOURCES = [
  'sessions',
  'weeks-in-care',
  'last-session-flare',
  'last-session-stop-technique',
  'flares',
  'worse-rechecks-in-a-row',
  'useful-gain',
  'days-since-recheck',
  'last-response',
  'same-responses-in-a-row',
  'zone-above-baseline',
] as const

/** One of {@link HISTORY_SOURCES}. */
export type HistorySource = (typeof HISTORY_SOURCES)[number]

/** How a fact follows from other facts. Derived facts are computed first and never read a rule's output. */
export type Derivation =
  | { readonly kind: 'truth'; readonly when: Condition }
  /** The first of these that is known. */
  | { readonly kind: 'first'; readonly facts: readonly FactRef[] }
  /** Sum of known numbers; unknown while one is missing. */
  | { readonly kind: 'sum'; readonly facts: readonly FactRef[] }
  /** The lowest of those numbers that are known. */
  | { readonly kind: 'lowest'; readonly facts: readonly FactRef[] }
  /** For a choice, the first case whose condition is not false, so that unknown takes the earlier, more cautious case. */
  | { readonly kind: 'cases'; readonly cases: readonly { readonly when: Condition; readonly is: string }[] }
  /** For a number, the first case whose condition is true; unknown when there is none. */
  | { readonly kind: 'number-cases'; readonly cases: readonly { readonly when: Condition; readonly is: number }[] }
  | { readonly kind: 'history'; readonly source: HistorySource }

/** One thing that can be known of a client. */
export interface Fact extends FactRef {
  readonly type: FactType
  /** Short name in the field's words. */
  readonly name: string
  /** The question in the client's words; absent where the client is never asked. */
  readonly ask: string | undefined
  /** What the therapist may look at or test. */
  readonly look: string | undefined
  readonly help: string | undefined
  readonly who: 'client' | 'therapist' | 'both' | 'system'
  /** The side on which `not-sure` and, where so declared, silence are read (safety dossier 0.9). */
  readonly cautious: 'yes' | 'no'
  /** `known-unchanged` may be accepted, and then counts as this (safety dossier 1.2: † care, ‡ pause). */
  readonly steady: 'care' | 'pause' | undefined
  readonly unanswered: Unanswered
  readonly mandatory: boolean
  readonly dated: boolean
  readonly sided: boolean
  readonly placed: boolean
  /** Where this is known to be false the fact cannot apply: it is not asked and reads `no`. */
  readonly appliesWhen: Condition | undefined
  /** Where this is true the fact is true, whatever was answered. */
  readonly impliedBy: Condition | undefined
  readonly derive: Derivation | undefined
  readonly options: readonly Option[]
  readonly unit: string | undefined
  readonly min: number | undefined
  readonly max: number | undefined
  /** Only whole numbers make sense, as for a grade. */
  readonly whole: boolean
  /** Group in which the intake asks it. */
  readonly group: string
  /** Why a fact is asked that no rule reads. */
  readonly reason: string | undefined
  readonly dossier: string
  readonly backing: Backing
}

/** One value of a choice. */
export interface Option {
  readonly id: string
  readonly name: string
  /** In the client's words, where they differ. */
  readonly plain: string | undefined
}
