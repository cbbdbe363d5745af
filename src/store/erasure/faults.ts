import type { FaultEntry } from '#edges/fault.ts'

/** Catalogue of why a client's record is not erased. Codes are permanent. */
export const ERASURE_FAULTS = {
  retained: {
    code: 'ISC-STORE-201',
    kind: 'conflict',
    says: 'This record has to be kept for now.',
    next: 'Ask again on that day. Until then the client may have a copy of everything.',
  },
  held: {
    code: 'ISC-STORE-202',
    kind: 'conflict',
    says: 'Somebody asked that nothing of this client be destroyed, and that still holds.',
    next: 'Ask whoever placed the hold to lift it.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
