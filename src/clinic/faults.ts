import type { FaultEntry } from '#edges/fault.ts'

/** Catalogue of what use cases refuse. Codes are permanent. */
export const CLINIC_FAULTS = {
  missing: {
    code: 'ISC-CLINIC-001',
    kind: 'missing',
    says: 'There is nothing here that you can open.',
    next: 'Go back to the list. If you think you should see this, ask the owner of the clinic.',
  },
  forbidden: {
    code: 'ISC-CLINIC-002',
    kind: 'forbidden',
    says: 'Your role in this clinic does not include this.',
    next: 'Ask the owner of the clinic.',
  },
  stepUp: {
    code: 'ISC-CLINIC-003',
    kind: 'step-up',
    says: 'This needs a fresh proof that it is you.',
    next: 'Confirm with your passkey or password, then try again.',
  },
  codeNeeded: {
    code: 'ISC-CLINIC-004',
    kind: 'step-up',
    says: 'To read anything back, a code is needed.',
    next: 'Ask the clinic for a code and enter it; it counts for ten minutes.',
  },
  notLicensed: {
    code: 'ISC-CLINIC-005',
    kind: 'forbidden',
    says: 'You have no licence on record that is valid today, so you cannot sign.',
    next: 'Ask the owner to record your licence with its number, jurisdiction and day of expiry. Your draft is kept.',
  },
  signed: {
    code: 'ISC-CLINIC-006',
    kind: 'conflict',
    says: 'This is signed, and what is signed does not change.',
    next: 'Write an amendment, or withdraw it; the first text stays visible.',
  },
  review: {
    code: 'ISC-CLINIC-007',
    kind: 'conflict',
    says: 'A clinician must review before booking.',
    next: 'Ask a therapist or the owner to look at the open task.',
  },
  merged: {
    code: 'ISC-CLINIC-008',
    kind: 'conflict',
    says: 'This client was merged into another one and is kept as it was.',
    next: 'Open the client it was merged into, or take the merge back.',
  },
  answered: {
    code: 'ISC-CLINIC-009',
    kind: 'conflict',
    says: 'This letter has been answered.',
    next: 'Call the clinic if something is to be added.',
  },
  stale: {
    code: 'ISC-CLINIC-010',
    kind: 'stale',
    says: 'Somebody else has changed this since you opened it. Both versions are shown.',
    next: 'Look at both, then save the one that is right.',
  },
  closed: {
    code: 'ISC-CLINIC-011',
    kind: 'conflict',
    says: 'This episode is closed.',
    next: 'Open a new episode for the client.',
  },
  mergeItself: {
    code: 'ISC-CLINIC-012',
    kind: 'invalid',
    says: 'A client cannot be merged into themselves.',
    next: 'Choose two different clients.',
  },
  mergeTooOld: {
    code: 'ISC-CLINIC-013',
    kind: 'conflict',
    says: 'This merge is more than 30 days old and stands.',
    next: 'Both records are kept whole; ask the owner what to do.',
  },
  visitOver: {
    code: 'ISC-CLINIC-014',
    kind: 'conflict',
    says: 'This visit cannot go from how it stands to that.',
    next: 'Open the visit again to see how it stands.',
  },
  noTherapist: {
    code: 'ISC-CLINIC-015',
    kind: 'invalid',
    says: 'This person cannot be named for care: they are not a therapist of this clinic, or no longer.',
    next: 'Choose a therapist from the list.',
  },
  linkDead: {
    code: 'ISC-CLINIC-016',
    kind: 'missing',
    says: 'This link does not open anything.',
    next: 'Ask the clinic for a new one.',
  },
  codeWrong: {
    code: 'ISC-CLINIC-017',
    kind: 'forbidden',
    says: 'This code does not count.',
    next: 'Check it, or ask the clinic for a new one.',
  },
  lastOwner: {
    code: 'ISC-CLINIC-018',
    kind: 'conflict',
    says: 'This is the last owner, and a clinic needs one.',
    next: 'Make somebody else an owner first.',
  },
  notDone: {
    code: 'ISC-CLINIC-019',
    kind: 'conflict',
    says: 'This task is done.',
    next: 'Open the list of tasks again.',
  },
  noSettings: {
    code: 'ISC-CLINIC-020',
    kind: 'missing',
    says: 'The clinic has no settings yet.',
    next: 'Enter its name, country and time zone.',
  },
  letterNotSent: {
    code: 'ISC-CLINIC-021',
    kind: 'conflict',
    says: 'A link is made for a letter that is signed and not withdrawn.',
    next: 'Sign the letter first.',
  },
  notConfirmed: {
    code: 'ISC-CLINIC-022',
    kind: 'conflict',
    says: 'A link or a code goes only to an address that staff confirmed with the client.',
    next: 'Confirm the address with the client first, or give it to them in person.',
  },
  mailLimit: {
    code: 'ISC-CLINIC-023',
    kind: 'too-many',
    says: 'So much mail went to this address, or left this clinic, that no more goes now.',
    next: 'Give it to the client in person, or try again in an hour.',
  },
  notAgain: {
    code: 'ISC-CLINIC-023',
    kind: 'conflict',
    says: 'This mail cannot be sent again: it is on its way, was sent, or its words are gone.',
    next: 'Open the list again. If it is not there and nobody got it, make the link or the code anew.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
