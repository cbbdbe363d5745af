import type { CommandName } from '../command-line/commands.ts'

/** A line of help: a sentence, a term with what it means, a line to copy as it stands, or an empty line. */
export type Detail = string | { readonly term: string; readonly says: string } | { readonly copy: string }

const CLIENT_FILE: readonly Detail[] = [
  'FILE is a client file, YAML or JSON; `-` reads standard input. docs/pack-format.md describes it. The least one:',
  '',
  { copy: 'pack: sciatica' },
  { copy: 'today: 2026-11-22' },
  { copy: 'facts: { age: 45, leg-symptoms: yes, leg-side: left, rf-ces-saddle: no }' },
  '',
  '`ischia facts` lists the facts. A file with a fact or a value that cannot be read is refused as a whole, with every problem in it.',
]

const OUTCOMES: readonly Detail[] = [
  { term: 'status, urgency, lead', says: 'the disposition, and the presentation that leads' },
  { term: 'minutes, pain-ceiling', says: 'the longest hands-on time, the highest pain' },
  { term: 'cap SITE, hold SITE', says: 'pressure, and holding one point, on a place' },
  { term: 'technique TECHNIQUE SITE', says: 'a technique on a place' },
  { term: 'motion M, position P', says: 'a motion, a couch position' },
  { term: 'product P, action A', says: 'a product, something that must be done' },
]

/** What a command's help says beyond usage, options and examples. */
export const DETAILS: Readonly<Record<CommandName, readonly Detail[]>> = {
  screen: CLIENT_FILE,
  plan: CLIENT_FILE,
  explain: [
    'OUTCOME is one of:',
    '',
    ...OUTCOMES,
    '',
    'Without one: status, urgency and lead. A SITE is a region with its side, such as gluteal-left.',
    '`ischia help screen` tells about FILE.',
    '',
    '● marks what decides; ○ asks for less. What would have to be answered otherwise is found by assessing again.',
  ],
  facts: ['docs/pack-format.md describes the client file: dates, sides, places, history, and what may be assumed.'],
  'pack check': ['DIR is the folder that holds pack.yaml. Cases and examples of the pack are read as well.'],
  'pack prove': [
    'DIR is the folder that holds pack.yaml. Every statement with cases is proved for every client, answers left open included; what the',
    'prover cannot say is listed with the tests that hold it. A client for whom a statement fails is printed as a client file.',
    'A proof is kept: unchanged, a pack is shown again in a second, with when it was proved. docs/clinical-safety/proof.md tells what is',
    'proved, of what, and what is not.',
  ],
  'pack book': [
    'DIR is the folder that holds pack.yaml. The book is one HTML file that needs nothing else. What came of `ischia pack prove` stands beside',
    'each statement, as long as the pack has not changed since.',
  ],
  'pack diff': [
    'OLD and NEW are folders that hold pack.yaml, of two versions of one pack. What makes anybody stricter comes first.',
    'Changes of words and sources alone are counted, and listed with --all.',
    'Exit code 0 also where there are differences: `entries` of --json lists them.',
  ],
  'pack build': [
    'DIR is the folder that holds pack.yaml. FILE holds everything that is needed to run the pack, as data: no code. It is read by the version',
    'of Ischia that wrote it; build it anew after an update. Whoever can change FILE can change what it says, so keep it where the program is kept.',
  ],
  'pack mutate': [
    'DIR is the folder that holds pack.yaml. Each rule is made weaker in one place at a time; then the solver looks for a client for whom a',
    'statement no longer holds. What no statement notices is listed. docs/clinical-safety/mutation.md tells what is changed and what is left.',
    'The statements must hold of the pack as it is: prove it first.',
  ],
  recall: [
    'FILE holds one client a line, each as JSON in the form of a client file, with an `id` of your own if you like.',
    'Gzip is unpacked. Without FILE, or with `-`, standard input is read.',
    'Every client is screened with both versions. Each who moved becomes one line of JSON, and a summary follows.',
    'With --output the lines go to that file and the summary to standard output; else to standard output and standard error.',
    'A line that cannot be read is told in its place among the others, skipped and counted.',
    '',
    'Exit code 0: nobody moved and no line was skipped; 1: somebody moved, or a line was skipped. docs/recipes/recall-a-pack.md tells more.',
  ],
  backup: [
    'It is written beside the data and into the second place (--backup DIR), encrypted to the recovery sheet, then opened again as a drill:',
    'every table, both chains and, where the keys are unlocked, every seal. The server does the same each day by itself.',
    'docs/trust/backup.md tells how to open one without Ischia.',
  ],
  restore: [
    'FILE is a backup; its name begins with ischia-. It is checked as a whole before it comes near what stands.',
    'Where the clinic stands already it is put aside of it. --replace puts it in place and keeps what stood; stop the server before.',
    'On a new computer give the newest keyring as well, with --keyring: without keys a record stays sealed.',
  ],
  export: [
    'DIR is a new folder. Entries with their hashes, the audit, attachments, tables for spreadsheets, and the schemas of all of it.',
    'docs/trust/export.md describes every file. How people sign in, drafts and unsent mail are not in it.',
  ],
  import: ['DIR is a folder that `ischia export` wrote. It is taken in as a whole or not at all, with the numbers and hashes it had.'],
  rebuild: ['Nothing is lost by it: tables for queries hold only what entries say. Stop the server before.'],
  start: [
    'Without an option it keeps a clinic on this computer, for this computer: the record in your data folder, keys in your configuration folder.',
    '',
    { term: '--reach computer', says: 'http://localhost; nobody else can open it' },
    { term: '--reach room', says: 'tablets in the same network, by a certificate authority of this clinic alone' },
    { term: '--public-url', says: 'from anywhere, behind a proxy or with a certificate; only so can links be sent to clients’ phones' },
    '',
    'Passwords in a URL are better given in the environment: other users of a computer can read command lines.',
    'It runs until Ctrl-C or SIGTERM, then finishes what is under way. Its log is JSON on standard error, without anything of a client.',
  ],
  'database migrate': [
    'In each database all of it happens or nothing. The server itself comes as ischia_app and ischia_keyring, which may not change tables.',
    'docs/trust/store.md tells how the roles and the databases are made.',
  ],
  'reserve release': ['The server may be running; it is not started anew. Exit code 1: nothing is kept back.'],
  'clinic add': [
    'Several clinics can live on one server; none sees anything of another. Stop the server before: it may be the only one on its files.',
    'The code is shown once. Where a place still waits to be set up, it gets another code, and the one before is void.',
  ],
  'owner code': [
    'Whoever has the code gets in as this owner and sees everything. Only somebody at this computer can make it. Stop the server before;',
    'then start it, choose “I have a code” and make a new passkey. It stands in the trail, and every device of the owner shows it.',
    'PERSON is the id of an owner, where there are several; without it they are listed. A passkey that was lost is to be removed after.',
  ],
  help: [],
}
