import type { FaultEntry } from '#edges/fault.ts'

/** Catalogue of why a data folder is not opened. Codes are permanent. */
export const FOLDER_FAULTS = {
  oldSqlite: {
    code: 'ISC-STORE-121',
    kind: 'broken',
    says: 'The SQLite of this Node is older than 3.51.3, which can lose what it acknowledged.',
    next: 'Start Ischia with "npm start", which brings a Node of its own.',
  },
  held: {
    code: 'ISC-STORE-122',
    kind: 'unavailable',
    says: 'Another Ischia is running on this data folder.',
    next: 'Use the one that runs, or stop it first; give a second one a folder of its own.',
  },
  open: {
    code: 'ISC-STORE-123',
    kind: 'broken',
    says: 'Other accounts of this computer may look into the data folder.',
    next: 'Take their rights away: chmod -R go-rwx on the data folder.',
  },
  network: {
    code: 'ISC-STORE-124',
    kind: 'broken',
    says: 'The data folder is on a network disk, where SQLite cannot keep its promises.',
    next: 'Choose a folder on a disk of this computer, or use PostgreSQL.',
  },
  notSynced: {
    code: 'ISC-STORE-125',
    kind: 'broken',
    says: 'SQLite does not sync each commit to the disk.',
    next: 'Report this with the version of Node; nothing is written until it does.',
  },
  cannotMake: {
    code: 'ISC-STORE-126',
    kind: 'broken',
    says: 'The data folder cannot be made or written.',
    next: 'Give the account that runs Ischia the right to write there, or choose another folder with --data.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
