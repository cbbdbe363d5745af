import type { FaultEntry } from '#edges/fault.ts'

/** Why a file is not kept as an attachment. */
export const ATTACHMENT_FAULTS = {
  tooLarge: {
    code: 'ISC-STORE-201',
    kind: 'too-large',
    says: 'The file is larger than 25 MB.',
    next: 'Scan it again at 150 to 200 dots per inch, or split it into several files.',
  },
  otherType: {
    code: 'ISC-STORE-202',
    kind: 'invalid',
    says: 'The file is not a PDF, JPEG or PNG.',
    next: 'Save or print it as a PDF, or take a photograph of it, and attach that. What counts is what the file holds, not its name.',
  },
  damaged: {
    code: 'ISC-STORE-203',
    kind: 'invalid',
    says: 'The file is damaged or incomplete.',
    next: 'Open it on this computer to see whether it can be read, save it again there, and attach the new file.',
  },
  severalTypes: {
    code: 'ISC-STORE-204',
    kind: 'invalid',
    says: 'The file can be read as two kinds of file at once.',
    next: 'Do not open it elsewhere if you do not know where it comes from. Ask its sender for a plain scan or photograph.',
  },
  encrypted: {
    code: 'ISC-STORE-205',
    kind: 'invalid',
    says: 'The PDF is locked with a password.',
    next: 'Open it with its password, print it into a new PDF, and attach that.',
  },
  tooHard: {
    code: 'ISC-STORE-206',
    kind: 'invalid',
    says: 'The file takes more time or memory to read than any letter or photograph should.',
    next: 'Print it into a new PDF, or take a photograph of it, and attach that.',
  },
  tooManyPixels: {
    code: 'ISC-STORE-207',
    kind: 'too-large',
    says: 'The picture has more than 100 million dots.',
    next: 'Save it in a smaller size and attach that.',
  },
  undrawnForm: {
    code: 'ISC-STORE-208',
    kind: 'invalid',
    says: 'The PDF is a form whose entries are not drawn on its pages.',
    next: 'Print it into a new PDF and attach that: then the entries are part of the page.',
  },
  kept: {
    code: 'ISC-STORE-209',
    kind: 'broken',
    says: 'A file kept with this client is not whole any more.',
    next: 'Run `ischia restore` with the last backup whose drill passed, aside of what stands, and take the file from there.',
  },
  erased: {
    code: 'ISC-STORE-210',
    kind: 'missing',
    says: 'The record of this client was erased, and nothing can be added to it.',
    next: 'Go back to the list of clients.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
