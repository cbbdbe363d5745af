import type { Instant } from '#edges/clock.ts'

/** That somebody looked at something. */
export interface Seen {
  /** What was done, as the policy names it, such as `client.read`. */
  readonly action: string
  readonly clientId?: string
  /** The thing itself: an entry, an attachment, a person. */
  readonly subjectId?: string
  /** Why, where a reason was asked for; written by staff. */
  readonly reason?: string
}

/** A line of the audit. */
export interface AuditLine extends Seen {
  readonly sequence: number
  readonly at: Instant
  readonly actorKind: string
  readonly actorId: string
  readonly requestId: string
}

/** Reads the audit. */
export interface AuditReader {
  /** Who looked at or changed this client's record, latest first. */
  readonly ofClient: (clientId: string, limit: number) => Promise<readonly AuditLine[]>
  /** What somebody did or looked at, latest first, before a line where one is named. */
  readonly ofActor: (actorId: string, before: number | undefined, limit: number) => Promise<readonly AuditLine[]>
  /** The whole trail, latest first, before a line where one is named. */
  readonly page: (before: number | undefined, limit: number) => Promise<readonly AuditLine[]>
}

/** Writes the audit. */
export interface AuditWriter extends AuditReader {
  /** Adds a line to the chain, in the transaction of what it tells of. */
  readonly note: (done: Seen) => Promise<void>
}
