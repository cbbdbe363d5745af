/** What went wrong, as whoever asked has to take it. */
export type FaultKind =
  /** What was sent cannot be used. */
  | 'invalid'
  /** Nobody is signed in, or no longer. */
  | 'unauthenticated'
  /** Signed in, but this needs proof that it is still the same person. */
  | 'step-up'
  /** This role may not do this at all; says nothing about any object. */
  | 'forbidden'
  /** Not there, not yours, or another clinic's: never told apart (A28). */
  | 'missing'
  /** Clashes with something that stands, such as a booked hour or an id that was used. */
  | 'conflict'
  /** Changed by somebody else since it was read (I4). */
  | 'stale'
  | 'too-many'
  | 'too-large'
  /** The clinic's keys are locked. */
  | 'locked'
  /** There is no room on the disk. */
  | 'full'
  /** Cannot be done now, can be tried again. */
  | 'unavailable'
  /** Our fault. */
  | 'broken'

/** A fault as its catalogue has it. */
export interface FaultEntry {
  /** Permanent, such as `ISC-STORE-003`. */
  readonly code: string
  readonly kind: FaultKind
  /** What is wrong, in a sentence without anything of a client. */
  readonly says: string
  /** What to do next, in a sentence. */
  readonly next: string
}

/** Where a fault lies, and what goes with it. */
export interface FaultDetail {
  /** The field or place it lies in, such as `body.bornOn`. */
  readonly place?: string
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number
  /** What another version holds, for somebody who may see it. */
  readonly holds?: unknown
  readonly cause?: unknown
}

/** A refusal with a permanent code, a sentence and a next step. Every layer throws these and nothing else on purpose. */
export class Fault extends Error {
  readonly code: string
  readonly kind: FaultKind
  readonly says: string
  readonly next: string
  readonly detail: FaultDetail

  constructor(entry: FaultEntry, detail: FaultDetail = {}) {
    super(`${entry.code}: ${entry.says}`, { cause: detail.cause })
    this.name = 'Fault'
    this.code = entry.code
    this.kind = entry.kind
    this.says = entry.says
    this.next = entry.next
    this.detail = detail
  }
}

/** Whether something thrown is a fault with one of these codes. */
export const isFault = (thrown: unknown, ...entries: readonly FaultEntry[]): thrown is Fault =>
  thrown instanceof Fault && (entries.length === 0 || entries.some(({ code }) => code === thrown.code))
