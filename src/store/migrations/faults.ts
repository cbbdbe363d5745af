import type { FaultEntry } from '#edges/fault.ts'

/** Catalogue of why data of another version is not opened. Codes are permanent. */
export const MIGRATION_FAULTS = {
  newer: {
    code: 'ISC-STORE-131',
    kind: 'unavailable',
    says: 'This data was last used by a newer Ischia. Nothing was touched.',
    next: 'Start the newer version again, or one that came after it.',
  },
  changed: {
    code: 'ISC-STORE-132',
    kind: 'unavailable',
    says: 'This data was made by an Ischia whose tables differ from those of this one. Nothing was touched.',
    next: 'Use the version that made it: a released one, not one under development.',
  },
  failed: {
    code: 'ISC-STORE-133',
    kind: 'unavailable',
    says: 'Bringing the data to this version failed and was undone. The data is as it was.',
    next: 'Go on with the version you had, and report this.',
  },
  older: {
    code: 'ISC-STORE-134',
    kind: 'unavailable',
    says: 'The tables of this database are of an older Ischia, and this account may not change them.',
    next: 'Run "ischia database migrate" with the address of the migrator role, then start again.',
  },
  notOurs: {
    code: 'ISC-STORE-135',
    kind: 'unavailable',
    says: 'This is not data of Ischia. Nothing was touched.',
    next: 'Look whether the data folder or the database address is the right one.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
