import type { FaultEntry } from '#edges/fault.ts'

/** Catalogue of what can be wrong with keys and seals. Codes are permanent. */
export const KEY_FAULTS = {
  locked: {
    code: 'ISC-KEYS-001',
    kind: 'locked',
    says: 'The records of this clinic are locked: its passphrase was not typed since the program started.',
    next: 'Type the passphrase on the page that says "locked". What phones hold stays there until then.',
  },
  brokenSeal: {
    code: 'ISC-KEYS-002',
    kind: 'broken',
    says: 'Something sealed does not open with its key: it was changed, or moved from another place.',
    next: 'Restore the last backup whose drill found everything whole: `ischia restore`.',
  },
  noKey: {
    code: 'ISC-KEYS-003',
    kind: 'broken',
    says: 'The key that seals this is not in the keyring.',
    next: 'Restore the keyring from its newest backup with the recovery sheet.',
  },
  erased: {
    code: 'ISC-KEYS-004',
    kind: 'missing',
    says: 'The record of this client was erased; nothing can be added to it.',
    next: 'Make a new client.',
  },
  noKeyFile: {
    code: 'ISC-KEYS-005',
    kind: 'locked',
    says: 'The key file of this clinic is not where it was put.',
    next: 'Put it back, or make a new one from the newest keyring backup with the recovery sheet: `ischia restore --keyring`.',
  },
  strangeKeyFile: {
    code: 'ISC-KEYS-006',
    kind: 'locked',
    says: 'The key file of this clinic cannot be read: it is damaged, of another clinic, or of a newer program.',
    next: 'Put the right file back, or make a new one from the newest keyring backup with the recovery sheet: `ischia restore --keyring`.',
  },
  openKeyFile: {
    code: 'ISC-KEYS-007',
    kind: 'locked',
    says: 'Other users of this computer can read the key file of this clinic.',
    next: 'Make it yours alone: `chmod 600` on the file that is named, and start again.',
  },
  wrongPassphrase: {
    code: 'ISC-KEYS-008',
    kind: 'unauthenticated',
    says: 'This passphrase does not open the key file.',
    next: 'Type it again. If it is lost, the recovery sheet opens the newest keyring backup.',
  },
  wrongKey: {
    code: 'ISC-KEYS-009',
    kind: 'locked',
    says: 'The key file does not belong to the keyring beside the records.',
    next: 'Bring together a key file and a keyring of the same clinic and the same time.',
  },
  hasKey: {
    code: 'ISC-KEYS-010',
    kind: 'conflict',
    says: 'This clinic has a key already; a second one would make its records unreadable.',
    next: 'Use the key that is there.',
  },
  strangeCopy: {
    code: 'ISC-KEYS-011',
    kind: 'invalid',
    says: 'This is no keyring backup that the recovery secret opens.',
    next: 'Check the secret letter by letter, and take the newest file whose name begins with `keyring-`.',
  },
  noTables: {
    code: 'ISC-KEYS-012',
    kind: 'unavailable',
    says: 'The tables of the keyring database are not there, or of an older Ischia.',
    next: 'Run "ischia database migrate --keyring-database URL" with the address of its owner, then start again.',
  },
  foreignRole: {
    code: 'ISC-KEYS-013',
    kind: 'unavailable',
    says: 'The keyring database does not show its keys to the role of this address.',
    next: 'Use the role that the tables were made for, ischia_keyring, in --keyring-database.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
