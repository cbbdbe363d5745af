import type { FaultEntry } from '#edges/fault.ts'

/** Catalogue of what can be wrong with an entry before it is taken. Codes are permanent. */
export const RECORD_FAULTS = {
  notPlain: {
    code: 'ISC-RECORD-001',
    kind: 'invalid',
    says: 'A value in this entry cannot be written down: it is no finite number, text, list or set of fields.',
    next: 'Send plain JSON.',
  },
  misfit: {
    code: 'ISC-RECORD-002',
    kind: 'invalid',
    says: 'This entry does not hold what its kind and version ask for.',
    next: 'Correct the field that is named and send the entry again.',
  },
  wrongStream: {
    code: 'ISC-RECORD-003',
    kind: 'invalid',
    says: 'Entries of this kind belong in another stream.',
    next: 'Send the entry to the stream its kind belongs in.',
  },
  unsigned: {
    code: 'ISC-RECORD-004',
    kind: 'invalid',
    says: 'Entries of this kind are nothing without a signature.',
    next: 'Sign the entry, then send it.',
  },
  notSignable: {
    code: 'ISC-RECORD-005',
    kind: 'invalid',
    says: 'Entries of this kind are not signed.',
    next: 'Send the entry without a signature.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
