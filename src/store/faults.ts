import type { FaultEntry } from '#edges/fault.ts'

/** Catalogue of the store's faults. Codes are permanent. */
export const STORE_FAULTS = {
  entryClash: {
    code: 'ISC-STORE-001',
    kind: 'conflict',
    says: 'This entry id was used before, for other content.',
    next: 'Give the entry a new id and send it again.',
  },
  unknownClinic: {
    code: 'ISC-STORE-002',
    kind: 'missing',
    says: 'There is no such clinic here.',
    next: 'Check the address you were given.',
  },
  unknownStream: {
    code: 'ISC-STORE-003',
    kind: 'missing',
    says: 'There is nothing under this id.',
    next: 'Go back to the list and open it again.',
  },
  doubleBooking: {
    code: 'ISC-STORE-004',
    kind: 'conflict',
    says: 'The therapist is booked at that time.',
    next: 'Choose another time or another therapist.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
