import type { FaultEntry } from '#edges/fault.ts'

/** Catalogue of what sign-in refuses. Codes are permanent. Whatever a stranger gets wrong has one answer, so that it tells nothing (A27). */
export const SIGN_IN_FAULTS = {
  notProven: {
    code: 'ISC-SIGNIN-001',
    kind: 'unauthenticated',
    says: 'That did not open it.',
    next: 'Check what you typed and try again, or use a passkey or a printed code.',
  },
  beginAgain: {
    code: 'ISC-SIGNIN-002',
    kind: 'unauthenticated',
    says: 'This took longer than a sign-in may take, or it was ended.',
    next: 'Open the sign-in page again.',
  },
  notSignedIn: {
    code: 'ISC-SIGNIN-003',
    kind: 'unauthenticated',
    says: 'Nobody is signed in here, or no longer.',
    next: 'Sign in.',
  },
  stepUp: {
    code: 'ISC-SIGNIN-004',
    kind: 'step-up',
    says: 'This asks again who is there.',
    next: 'Show your passkey, or give your password and code, and press again.',
  },
  tooMany: {
    code: 'ISC-SIGNIN-005',
    kind: 'too-many',
    says: 'This was tried too often just now.',
    next: 'Wait a moment. A passkey, or a device you signed in with before, needs no waiting.',
  },
  busy: {
    code: 'ISC-SIGNIN-006',
    kind: 'unavailable',
    says: 'Too many people sign in at this moment.',
    next: 'Try again in a few seconds.',
  },
  weakPassword: {
    code: 'ISC-SIGNIN-007',
    kind: 'invalid',
    says: 'This password is too easily guessed.',
    next: 'Take at least twelve characters: a few words that do not belong together, and none of the clinic or yourself.',
  },
  weakPin: {
    code: 'ISC-SIGNIN-008',
    kind: 'invalid',
    says: 'This PIN is too easily guessed.',
    next: 'Take six to twelve digits that are no row and not all the same.',
  },
  wrongCode: {
    code: 'ISC-SIGNIN-009',
    kind: 'invalid',
    says: 'The code of the app does not fit.',
    next: 'Check that the phone shows the right time, and give the code it shows now.',
  },
  lastWayIn: {
    code: 'ISC-SIGNIN-010',
    kind: 'conflict',
    says: 'After this there would be too few ways to sign in.',
    next: 'Add a second passkey, or print codes, and then try again.',
  },
  passkeyNeeded: {
    code: 'ISC-SIGNIN-011',
    kind: 'conflict',
    says: 'Whoever has a passkey, or turned passwords off, signs in with a passkey.',
    next: 'Make a new passkey.',
  },
  noName: {
    code: 'ISC-SIGNIN-012',
    kind: 'conflict',
    says: 'A passkey needs a name, and this server is reached by a number.',
    next: 'Open the page under the name of the server, or use a password and an app.',
  },
  setUpBefore: {
    code: 'ISC-SIGNIN-013',
    kind: 'conflict',
    says: 'This clinic was set up before.',
    next: 'Sign in, or make a code at the terminal.',
  },
  nameTaken: {
    code: 'ISC-SIGNIN-014',
    kind: 'conflict',
    says: 'Somebody of this clinic signs in with this name.',
    next: 'Take another name.',
  },
  notAllowed: {
    code: 'ISC-SIGNIN-015',
    kind: 'forbidden',
    says: 'Your role may not do this.',
    next: 'Ask an owner of the clinic.',
  },
  notThere: {
    code: 'ISC-SIGNIN-016',
    kind: 'missing',
    says: 'There is nothing under this id.',
    next: 'Go back to the list and open it again.',
  },
  noReason: {
    code: 'ISC-SIGNIN-017',
    kind: 'invalid',
    says: 'Opening a record in an emergency needs a reason.',
    next: 'Say in a sentence why; the owner reads it at once.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
