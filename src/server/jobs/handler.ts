import type { Json } from '#care/record/entry.ts'
import type { JobLine } from '#store/jobs/jobs.ts'
import type { Reading, Writing } from '#store/store.ts'

/** What came of something that left the house. */
export interface Effect {
  /** `later`: certainly did not happen, try again; `refused`: certainly did not, and will not; `unknown`: nobody knows. */
  readonly kind: 'accepted' | 'later' | 'refused' | 'unknown'
  /** A short code that may be shown and logged. */
  readonly reason?: string
}

/** Work whose effect stays inside the database: done in the transaction that ends the job, so exactly once. */
export interface InsideHandler {
  readonly leaves: false
  readonly run: (at: Writing, args: Json, job: JobLine) => Promise<void>
}

/** Work whose effect leaves the house and cannot be taken back: done at most once by itself. */
export interface OutsideHandler {
  readonly leaves: true
  /** Asked in the transaction that lets it leave: whether it is still wanted. */
  readonly wanted: (at: Reading, job: JobLine) => Promise<boolean>
  /** Everything that can fail before it leaves; the answer sets it off. */
  readonly prepare: (args: Json, job: JobLine) => { readonly act: () => Promise<Effect> } | { readonly fault: string }
}

/** What is done for a kind of job. */
export type Handler = InsideHandler | OutsideHandler

/** Handlers by the kind of their jobs. */
export type Handlers = ReadonlyMap<string, Handler>
