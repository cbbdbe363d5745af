import type { FaultEntry } from '#edges/fault.ts'

/** Why a backup is not made, or not taken back. Codes are permanent. */
export const BACKUP_FAULTS = {
  noTarget: {
    code: 'ISC-STORE-301',
    kind: 'unavailable',
    says: 'There is no recovery sheet yet, so a backup could be opened by nobody.',
    next: 'Print the recovery sheet first; backups begin by themselves after that.',
  },
  unreadable: {
    code: 'ISC-STORE-302',
    kind: 'invalid',
    says: 'This file is not a whole backup: it is cut off, changed, or something else.',
    next: 'Take another copy of it from the second place, or the backup before it. Nothing was touched.',
  },
  wrongIdentity: {
    code: 'ISC-STORE-303',
    kind: 'invalid',
    says: 'This recovery secret does not open this backup.',
    next: 'Compare it with the printed recovery sheet letter by letter; a sheet that was replaced opens only the backups of its time.',
  },
  notGenuine: {
    code: 'ISC-STORE-304',
    kind: 'invalid',
    says: 'This backup can be opened, but it was not written by this clinic: somebody exchanged it.',
    next: 'Do not use it. Take one from another place, and find out who can write to this one.',
  },
  otherClinic: {
    code: 'ISC-STORE-305',
    kind: 'invalid',
    says: 'This backup is of another clinic.',
    next: 'Choose the backup whose name begins with the id of this clinic.',
  },
  newer: {
    code: 'ISC-STORE-306',
    kind: 'unavailable',
    says: 'This backup was written by a newer Ischia.',
    next: 'Install the newer version and restore with it. Nothing was touched.',
  },
  older: {
    code: 'ISC-STORE-307',
    kind: 'conflict',
    says: 'This backup is older than what stands: entries that were made since would be missing.',
    next: 'If that is what you want, say --older as well. What stands is kept aside.',
  },
  otherHistory: {
    code: 'ISC-STORE-308',
    kind: 'conflict',
    says: 'This backup does not belong to the history of what stands: both hold entries the other has not.',
    next: 'Restore it without --replace: it is put aside of what stands, and nothing is lost.',
  },
  stands: {
    code: 'ISC-STORE-309',
    kind: 'conflict',
    says: 'There is a record of this clinic already.',
    next: 'Restore without --replace to put the backup aside of it, or into an empty folder.',
  },
  contents: {
    code: 'ISC-STORE-310',
    kind: 'invalid',
    says: 'What the backup holds is not what its manifest says.',
    next: 'Take another copy of it, or the backup before it. Nothing was touched.',
  },
  place: {
    code: 'ISC-STORE-311',
    kind: 'unavailable',
    says: 'A place for backups cannot be written.',
    next: 'Connect the disk or drive, look whether it is full, and run `ischia backup`.',
  },
  drill: {
    code: 'ISC-STORE-312',
    kind: 'broken',
    says: 'The backup was written, and could not be restored in the drill after it.',
    next: 'Run `ischia backup` again. If it fails again keep the older backups, and report this with its code.',
  },
  failed: {
    code: 'ISC-STORE-313',
    kind: 'broken',
    says: 'The backup stopped half-way. What was written of it is removed again.',
    next: 'Look whether the disk is full or failing, then run `ischia backup` again.',
  },
  unknownClinic: {
    code: 'ISC-STORE-314',
    kind: 'missing',
    says: 'There is no record of this clinic to back up.',
    next: 'Look whether the data folder is the right one: `ischia start` prints it.',
  },
  olderRows: {
    code: 'ISC-STORE-315',
    kind: 'unavailable',
    says: 'This backup of a PostgreSQL database was written by an older Ischia, whose tables were others.',
    next: 'Restore it with the version its manifest names, then start this one: it brings the data to its own version.',
  },
  otherForm: {
    code: 'ISC-STORE-316',
    kind: 'invalid',
    says: 'This backup is of a SQLite file and cannot be put into PostgreSQL as it is.',
    next: 'Restore it into a folder, export it there with `ischia export`, and import that into the database.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
