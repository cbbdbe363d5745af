import type { Client } from '#engine/model/client.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'

/** A client as each of the two packs reads them: one and the same, unless the packs ask different things. */
export interface Pair {
  readonly before: Client
  readonly after: Client
}

/** Which way a client moved in the caution order. `differs`: stricter in one thing and looser in another. Source: safety dossier 0.7. */
export const MOVES = ['stricter', 'looser', 'differs'] as const

/** One of {@link MOVES}. */
export type Move = (typeof MOVES)[number]

/** Where a client stands with one version of the pack. */
export interface Standing {
  readonly status: Status
  readonly urgency: Urgency
  /** Every mandatory question has an answer. */
  readonly complete: boolean
}

/** The limits that a client may have moved in. */
export const LIMIT_KINDS = [
  'pressure',
  'techniques',
  'holds',
  'motions',
  'positions',
  'minutes',
  'pain',
  'products',
  'requirements',
] as const

/** One of {@link LIMIT_KINDS}. */
export type LimitKind = (typeof LIMIT_KINDS)[number]

/** Something that one version asks of a client and the other does not. */
export interface Cause {
  /** A rule, a question that is open in one version only, or what holds for everybody. */
  readonly kind: 'rule' | 'question' | 'everybody'
  /** Id of the rule or fact. */
  readonly id: string
  readonly move: Move
  /** Entries of the difference of the packs that brought it about, by key. */
  readonly entries: readonly string[]
}

/** A client of whom the two versions do not think alike. */
export interface Moved {
  readonly move: Move
  readonly before: Standing
  readonly after: Standing
  readonly limits: readonly LimitKind[]
  readonly causes: readonly Cause[]
}

/** What became of a client: nothing, or how they moved. */
export type Outcome = Moved | undefined

/** Screens a batch of clients with both versions, in order. Pure: any engine that gives the same verdicts may stand behind it. */
export type Rescreen = (clients: readonly Pair[]) => readonly Outcome[]
