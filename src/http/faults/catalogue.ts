import type { FaultEntry } from '#edges/fault.ts'
import type { FlawKind } from '../bytes/flaw.ts'

/** Catalogue of the faults that http itself finds. Codes are permanent. */
export const HTTP_FAULTS = {
  missing: {
    code: 'ISC-HTTP-001',
    kind: 'missing',
    says: 'There is nothing here.',
    next: 'Check the address, or go back to the list and open it again.',
  },
  notSignedIn: {
    code: 'ISC-HTTP-002',
    kind: 'unauthenticated',
    says: 'Nobody is signed in here, or no longer.',
    next: 'Sign in, or open the link you were sent again.',
  },
  foreignSender: {
    code: 'ISC-HTTP-003',
    kind: 'forbidden',
    says: 'This request does not come from a page of this program.',
    next: 'Open the program in your browser and try it there. A program of your own sends the header Origin with the address of this server.',
  },
  foreignHost: {
    code: 'ISC-HTTP-004',
    kind: 'forbidden',
    says: 'This server does not answer to the name it was asked by.',
    next: 'Use the address that the program printed when it started, or set --public-url.',
  },
  notJsonType: {
    code: 'ISC-HTTP-005',
    kind: 'invalid',
    says: 'The body is not of a type that is taken here.',
    next: 'Send it with the header Content-Type that the description of this route names, such as application/json.',
  },
  encoded: {
    code: 'ISC-HTTP-006',
    kind: 'invalid',
    says: 'Compressed bodies are not taken.',
    next: 'Send the body as it is, without Content-Encoding.',
  },
  badInput: {
    code: 'ISC-HTTP-007',
    kind: 'invalid',
    says: 'Something in this request is missing, does not belong here, or has the wrong form.',
    next: 'See the place that is named, and the description of this route.',
  },
  tooMany: {
    code: 'ISC-HTTP-008',
    kind: 'too-many',
    says: 'Too many requests in a short time.',
    next: 'Wait for the seconds that are named and try again.',
  },
  busy: {
    code: 'ISC-HTTP-009',
    kind: 'unavailable',
    says: 'The server has too much to do at this moment.',
    next: 'Try again in a few seconds. Nothing of this request was done.',
  },
  tooSlow: {
    code: 'ISC-HTTP-010',
    kind: 'unavailable',
    says: 'This took too long and was given up.',
    next: 'Look whether it was done before you try again; the same entry sent twice counts once.',
  },
  broken: {
    code: 'ISC-HTTP-011',
    kind: 'broken',
    says: 'Something went wrong in the program.',
    next: 'Try again. If it stays so, tell whoever looks after this computer the number of this request.',
  },
  stepUp: {
    code: 'ISC-HTTP-012',
    kind: 'step-up',
    says: 'This needs a fresh proof that it is you.',
    next: 'Confirm with your passkey, or with password and code, and try again.',
  },
  malformed: {
    code: 'ISC-HTTP-013',
    kind: 'invalid',
    says: 'This is not a request that can be read.',
    next: 'Use a browser of the last years, or see the description of the interface.',
  },
  notReady: {
    code: 'ISC-HTTP-014',
    kind: 'unavailable',
    says: 'The server cannot take requests at this moment.',
    next: 'Wait a few seconds. If it stays so, look at the terminal or the log of the server.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>

const flawed = (code: string, kind: 'invalid' | 'too-large', says: string, next: string): FaultEntry => ({ code, kind, says, next })

/** What is said about each flaw of a body. */
export const FLAW_FAULTS: Readonly<Record<FlawKind, FaultEntry>> = {
  'too-large': flawed('ISC-HTTP-020', 'too-large', 'The body is larger than this route takes.', 'Send less, or in several requests.'),
  'not-utf8': flawed('ISC-HTTP-021', 'invalid', 'The body is not UTF-8 text.', 'Send it as UTF-8.'),
  'not-json': flawed('ISC-HTTP-022', 'invalid', 'The body is not JSON.', 'See the byte that is named: from there on it cannot be read.'),
  'too-deep': flawed('ISC-HTTP-023', 'too-large', 'The body is nested too deeply.', 'Send a flatter body.'),
  'too-many-parts': flawed('ISC-HTTP-024', 'too-large', 'The body has too many parts.', 'Send fewer items, or in several requests.'),
  'duplicate-key': flawed(
    'ISC-HTTP-025',
    'invalid',
    'A key stands twice in one object.',
    'Send each key once: it is not clear which was meant.',
  ),
  'forbidden-key': flawed(
    'ISC-HTTP-026',
    'invalid',
    'A key has a name that no field can have.',
    'Take the field at the byte that is named away.',
  ),
  'lossy-number': flawed(
    'ISC-HTTP-027',
    'invalid',
    'A number has more digits than can be kept.',
    'Send it with at most fifteen digits, or as text where the field is text.',
  ),
  'not-unicode': flawed(
    'ISC-HTTP-028',
    'invalid',
    'A text holds half a character or a NUL.',
    'Take the character at the byte that is named away.',
  ),
}
