import type { Cleaner } from '#store/attachments/clean/cleaner.ts'
import type { Backups } from './backups/backups.ts'
import type { TakeOut } from './export/export-everything.ts'
import type { Locks } from './sign-in/unlock/locks.ts'

/** What some use cases need besides a store; handed in by whoever puts a server together. */
export interface Outside {
  /** Reads files of others and leaves what they show. */
  readonly clean: Cleaner
  readonly backups: Backups
  readonly takeOut: TakeOut
  readonly locks: Locks
}
