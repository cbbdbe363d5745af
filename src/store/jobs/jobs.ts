import type { Json } from '#care/record/entry.ts'
import type { Instant } from '#edges/clock.ts'

/**
 * Where a piece of work stands.
 * - `waiting`: to be done when it is due
 * - `leased`: a worker has it; nothing has left the house
 * - `leaving`: it is about to leave the house, or has; if the worker dies now, nobody can know
 * - `done`: it happened
 * - `failed`: it did not happen and will not by itself
 * - `unknown`: it may have happened; a person decides whether to do it again
 * - `dropped`: it was no longer wanted
 */
export type JobState = 'waiting' | 'leased' | 'leaving' | 'done' | 'failed' | 'unknown' | 'dropped'

/** Work to be done. */
export interface NewJob {
  readonly kind: string
  /** Tells the same work again: twice the same kind and key is one job. */
  readonly key: string
  readonly args: Json
  /** Whom it is about: its arguments are sealed with this client's key. */
  readonly clientId?: string
  /** Whom it goes to, as `client:ID` or `person:ID`. */
  readonly recipient?: string
  /** Not before; at once where it is not told. */
  readonly dueAt?: Instant
  /** Of no use after; 72 hours after it is due where it is not told. */
  readonly endsAt?: Instant
}

/** A job as staff see it: no arguments. */
export interface JobLine {
  readonly jobId: string
  readonly kind: string
  readonly key: string
  readonly state: JobState
  readonly clientId: string | undefined
  readonly recipient: string | undefined
  readonly createdAt: Instant
  readonly dueAt: Instant
  readonly endsAt: Instant
  readonly attempts: number
  readonly finishedAt: Instant | undefined
  readonly outcome: string | undefined
}

/** A job that one worker has, until its lease ends. */
export interface LeasedJob extends JobLine {
  readonly leaseId: string
  /** Undefined where the client's key was destroyed meanwhile. */
  readonly args: Json | undefined
}

/** Reads jobs. */
export interface JobReader {
  /** One job; undefined where there is none in this clinic. */
  readonly job: (jobId: string) => Promise<JobLine | undefined>
  /** Jobs in these states, latest first. */
  readonly inStates: (states: readonly JobState[], limit: number) => Promise<readonly JobLine[]>
  /** How many of a kind were put down since, for one recipient or for all. */
  readonly countSince: (kind: string, since: Instant, recipient?: string) => Promise<number>
  /** When the next one of these kinds is due or a lease ends; undefined where nothing waits. */
  readonly nextDue: (kinds: readonly string[]) => Promise<Instant | undefined>
}

/** Puts jobs down, in the transaction of what causes them. */
export interface JobWriter extends JobReader {
  /** Puts it down once: the same kind and key again changes nothing and gives the first id. */
  readonly add: (job: NewJob) => Promise<{ readonly jobId: string; readonly repeated: boolean }>
  /** Takes back what nobody has begun; false where it is too late. */
  readonly drop: (kind: string, key: string) => Promise<boolean>
  /** Does once more what failed or may not have happened: a person asked for it. False where it cannot be. */
  readonly again: (jobId: string) => Promise<boolean>
  /** For workers alone. */
  readonly work: JobWork
}

/** What a worker does with jobs; every step only holds for whoever has the lease. */
export interface JobWork {
  /** Takes one job that is due. */
  readonly lease: (kinds: readonly string[], milliseconds: number) => Promise<LeasedJob | undefined>
  /** About to leave the house. */
  readonly leaving: (job: LeasedJob) => Promise<boolean>
  /** Ends it, for good. */
  readonly end: (job: LeasedJob, state: 'done' | 'failed' | 'unknown' | 'dropped', outcome: string) => Promise<boolean>
  /** Puts it back: to be tried again then. */
  readonly retry: (job: LeasedJob, dueAt: Instant, outcome: string) => Promise<boolean>
  /** Settles what workers left behind whose lease has ended: what may have left the house is unknown, everything else waits again. */
  readonly recover: (kinds: readonly string[]) => Promise<readonly JobLine[]>
}
