import { Fault, type FaultEntry } from '#edges/fault.ts'
import { DatabaseTrouble, type TroubleKind } from './trouble.ts'

/** Catalogue of what the databases under the store refuse. Codes are permanent. */
export const DATABASE_FAULTS = {
  full: {
    code: 'ISC-STORE-101',
    kind: 'full',
    says: 'There is no room left on the disk, so nothing can be written. What is kept can still be read.',
    next: 'Make room on the disk, or release the reserve with "ischia reserve release"; no restart is needed.',
  },
  gone: {
    code: 'ISC-STORE-102',
    kind: 'unavailable',
    says: 'The database cannot be reached.',
    next: 'Wait a little and try again; look whether the database server runs.',
  },
  unknownOutcome: {
    code: 'ISC-STORE-103',
    kind: 'unavailable',
    says: 'The database was lost while it was keeping this, so it is not known whether it did.',
    next: 'Send it again under the same id: it is kept once.',
  },
  busy: {
    code: 'ISC-STORE-104',
    kind: 'unavailable',
    says: 'Another program holds the database.',
    next: 'Close other programs that have the file open and try again.',
  },
  disk: {
    code: 'ISC-STORE-105',
    kind: 'unavailable',
    says: 'The disk reported an error while writing. Nothing of this was acknowledged, and the file is opened anew before it is used again.',
    next: 'Try again; if it comes back, look after the disk and restore the last backup onto another one.',
  },
  readOnly: {
    code: 'ISC-STORE-106',
    kind: 'unavailable',
    says: 'The data folder cannot be written.',
    next: 'Give the account that runs Ischia the right to write there.',
  },
  slow: {
    code: 'ISC-STORE-107',
    kind: 'unavailable',
    says: 'This took too long and was undone.',
    next: 'Try again; if it comes back, ask for less at once.',
  },
  broken: {
    code: 'ISC-STORE-108',
    kind: 'broken',
    says: 'The database refused a statement of ours.',
    next: 'Report this with the request id; nothing was changed.',
  },
  clash: {
    code: 'ISC-STORE-109',
    kind: 'conflict',
    says: 'Something else stands there already, or what this refers to is not there.',
    next: 'Load it again and look at what is there now.',
  },
  damaged: {
    code: 'ISC-STORE-110',
    kind: 'unavailable',
    says: 'The file of this clinic is damaged, so it is not opened.',
    next: 'Restore the last backup with "ischia restore"; keep the damaged file.',
  },
  closed: {
    code: 'ISC-STORE-111',
    kind: 'unavailable',
    says: 'The store is closing.',
    next: 'Try again in a moment.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>

const ENTRIES: Readonly<Record<TroubleKind, FaultEntry>> = {
  unique: DATABASE_FAULTS.clash,
  reference: DATABASE_FAULTS.clash,
  rule: DATABASE_FAULTS.broken,
  forbidden: DATABASE_FAULTS.broken,
  busy: DATABASE_FAULTS.busy,
  full: DATABASE_FAULTS.full,
  'read-only': DATABASE_FAULTS.readOnly,
  disk: DATABASE_FAULTS.disk,
  damaged: DATABASE_FAULTS.damaged,
  gone: DATABASE_FAULTS.gone,
  slow: DATABASE_FAULTS.slow,
  broken: DATABASE_FAULTS.broken,
}

/** Seconds after which it makes sense to ask again for what cannot be done now. */
const RETRY_AFTER = 5

/** A fault of the store, with the time to try again where that helps. */
export const databaseFault = (entry: FaultEntry, cause?: unknown): Fault =>
  new Fault(entry, { cause, ...(entry.kind === 'unavailable' ? { retryAfter: RETRY_AFTER } : {}) })

/** What is told for something thrown inside the store: faults as they are, trouble of the database by its kind. */
export const faultOf = (thrown: unknown): unknown =>
  thrown instanceof DatabaseTrouble ? databaseFault(ENTRIES[thrown.what], thrown) : thrown
