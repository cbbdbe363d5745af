import type { Kysely } from 'kysely'
import type { Scope } from '#care/access/scope.ts'
import type { Tables } from '../tables.ts'

/** Tells other processes on the same data of commits, and hears of theirs. */
export interface Told {
  readonly tell: (clinicId: string, position: number) => void
  readonly hear: (listener: (clinicId: string, position: number) => void) => () => void
}

/** One database engine, as the store needs it: the only place where SQLite and PostgreSQL differ. */
export interface Engine {
  /** Runs queries that see the data as it stood at one moment. */
  readonly read: <T>(scope: Scope, work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>
  /** Runs queries that happen all or not at all; resolves only after the disk has them. */
  readonly write: <T>(scope: Scope, work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>
  /** Clinics there are. */
  readonly clinics: () => Promise<readonly string[]>
  /** Makes the place where a new clinic's data goes. */
  readonly found: (clinicId: string) => Promise<void>
  /** Looks through all that is kept of a clinic for contradictions, in the words of the database; not there where its server does that. */
  readonly examine?: (clinicId: string) => Promise<readonly string[]>
  /** Word of commits to and from other processes on the same data; not there where only one may be. */
  readonly told?: Told
  /** Does what waits, and lets go of everything; a second call waits for the first. */
  readonly close: () => Promise<void>
}
