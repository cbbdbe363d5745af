/** Why Ischia does not start, and what to do about it. Codes are permanent. */
export const START_CATALOGUE = {
  'ISC-START-001': { title: 'no port', next: 'Give a whole number from 0 to 65535 with --port, or leave it out.' },
  'ISC-START-002': {
    title: 'address that others can reach',
    next: 'Add `--reach room` for tablets in the room, or leave --host out.',
  },
  'ISC-START-003': { title: 'no reach', next: 'Choose computer, room or anywhere.' },
  'ISC-START-004': {
    title: 'public URL that is not safe',
    next: 'Give an address that begins with https:// and has nothing after the name.',
  },
  'ISC-START-005': {
    title: 'public URL without TLS',
    next: 'Add --behind-proxy where a proxy or tunnel speaks TLS, or --tls-certificate and --tls-key.',
  },
  'ISC-START-006': { title: 'settings that do not go together', next: 'Leave one of the two out; `ischia help start` explains them.' },
  'ISC-START-007': { title: 'setting that needs another', next: 'Give both, or neither.' },
  'ISC-START-008': { title: 'no name for this computer', next: 'Give one with --name, such as clinic.local.' },
  'ISC-START-009': { title: 'neither yes nor no', next: 'Write yes or no.' },
  'ISC-START-010': { title: 'no database URL', next: 'Write postgres://user@host/name; or leave it out to keep the record in files.' },
  'ISC-START-011': {
    title: 'one database for record and keys',
    next: 'Give the keys a database of their own, so that they can be destroyed.',
  },
  'ISC-START-012': { title: 'no mail server', next: 'Write smtps://user:password@host or smtp://host:587, with special letters as %40.' },
  'ISC-START-013': { title: 'no mail address', next: 'Write one address, such as hello@clinic.example.' },
  'ISC-START-014': { title: 'no country', next: 'Write the two letters of ISO 3166, such as CA, GB or AU.' },
  'ISC-START-020': { title: 'folder that cannot be made', next: 'Check the name, or make the folder yourself.' },
  'ISC-START-021': { title: 'file where a folder is needed', next: 'Name a folder.' },
  'ISC-START-022': { title: 'folder that cannot be written', next: 'Allow this user to write there, or name another folder.' },
  'ISC-START-023': { title: 'folder of another user', next: 'Start Ischia as that user, or name a folder of your own.' },
  'ISC-START-024': {
    title: 'folder inside another',
    next: 'Keep record, keys and backups in three places, so that one lost or stolen is not all.',
  },
  'ISC-START-025': { title: 'folder open to other users', next: 'Close it with `chmod 700` and the name of the folder.' },
  'ISC-START-030': { title: 'file missing', next: 'Check the name; it is looked for in the folder you are in.' },
  'ISC-START-031': { title: 'file that cannot be read', next: 'Allow this user to read it.' },
  'ISC-START-032': { title: 'key that others can read', next: 'Close it with `chmod 600` and the name of the file.' },
  'ISC-START-033': { title: 'file that is something else', next: 'Name a file in PEM form.' },
  'ISC-START-034': { title: 'certificate that has expired', next: 'Renew it, then start again.' },
  'ISC-START-035': { title: 'certificate that is not valid yet', next: 'Check the clock of this computer, then the certificate.' },
  'ISC-START-036': { title: 'certificate for another name', next: 'Name the certificate of the public URL, or correct the URL.' },
  'ISC-START-037': { title: 'key of another certificate', next: 'Name the key that was made with this certificate.' },
  'ISC-START-040': { title: 'clock that is wrong', next: 'Set date and time of this computer; times in a record must be right.' },
  'ISC-START-050': { title: 'port in use', next: 'Stop the other program (it may be Ischia itself), or choose another with --port.' },
  'ISC-START-051': { title: 'port that is not allowed', next: 'Choose one above 1023 with --port, and let a proxy listen below.' },
  'ISC-START-052': { title: 'address this computer does not have', next: 'Correct --host, or leave it out.' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly next: string }>>

/** A permanent code of starting. */
export type StartCode = keyof typeof START_CATALOGUE
