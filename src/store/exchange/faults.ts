import type { FaultEntry } from '#edges/fault.ts'

/** Why an export is not taken in, or not made. Codes are permanent. */
export const EXCHANGE_FAULTS = {
  notExport: {
    code: 'ISC-STORE-401',
    kind: 'invalid',
    says: 'This folder is not an export of Ischia.',
    next: 'Choose the folder that holds `manifest.json` and `entries.ndjson`.',
  },
  changed: {
    code: 'ISC-STORE-402',
    kind: 'invalid',
    says: 'A file of this export is missing, cut off or changed.',
    next: 'Export again, or copy the export again; nothing was taken in.',
  },
  newer: {
    code: 'ISC-STORE-403',
    kind: 'unavailable',
    says: 'This export was written in a newer form.',
    next: 'Install the version that wrote it, or a newer one, and import with that. Nothing was taken in.',
  },
  stands: {
    code: 'ISC-STORE-404',
    kind: 'conflict',
    says: 'There is a record of this clinic already; an import goes into an empty place only.',
    next: 'Import into an empty data folder or database.',
  },
  broken: {
    code: 'ISC-STORE-405',
    kind: 'invalid',
    says: 'The record in this export does not hold together.',
    next: 'Take another export. The place that is named says where it breaks; nothing was taken in.',
  },
  notEmpty: {
    code: 'ISC-STORE-406',
    kind: 'conflict',
    says: 'The folder for the export is not empty.',
    next: 'Name a new folder: an export never mixes with what is there.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
