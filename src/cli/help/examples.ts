import type { CommandName } from '../command-line/commands.ts'

/** A command line worth copying, and what it does. */
interface Example {
  readonly line: string
  readonly does: string
}

const CASE = 'packs/sciatica/examples/EX-01.yaml'

/** Examples for every command; those with a file name run as they stand in the folder of the project. */
export const EXAMPLES: Readonly<Record<CommandName, readonly Example[]>> = {
  screen: [
    { line: `ischia screen ${CASE}`, does: 'disposition, reasons, open questions and limits of one client' },
    { line: 'ischia screen client.yaml --all', does: 'with every rule that applied and every assumption' },
    { line: 'ischia screen - --json < client.json', does: 'from standard input, for machines' },
  ],
  plan: [
    { line: `ischia plan ${CASE}`, does: 'a whole plan, in about two screens' },
    { line: `ischia plan ${CASE} --minutes 45 --why`, does: 'for 45 minutes, with the reason and the sources of every item' },
    { line: 'ischia plan client.yaml --json', does: 'for machines' },
  ],
  explain: [
    { line: `ischia explain ${CASE}`, does: 'status, urgency and leading presentation' },
    { line: `ischia explain ${CASE} cap gluteal-left`, does: 'why the pressure on the left buttock is limited' },
    { line: `ischia explain ${CASE} technique deep-tissue sacrum`, does: 'why deep tissue is not used there' },
  ],
  facts: [{ line: 'ischia facts bladder', does: 'the facts that speak of the bladder, and what may be written for each' }],
  'pack check': [
    { line: 'ischia pack check packs/sciatica', does: 'check the pack that comes with Ischia' },
    { line: 'ischia pack check my-pack --json', does: 'for an editor or a build' },
  ],
  'pack prove': [
    { line: 'ischia pack prove packs/sciatica', does: 'prove the pack that comes with Ischia; less than a minute' },
    { line: 'ischia pack prove my-pack --json', does: 'for a build' },
  ],
  'pack diff': [
    { line: 'ischia pack diff pack-in-use packs/sciatica', does: 'before a new version is put to use' },
    { line: 'ischia pack diff old new --json', does: 'for machines' },
  ],
  'pack build': [{ line: 'ischia pack build packs/sciatica -o sciatica.built', does: 'build the pack that comes with Ischia' }],
  'pack mutate': [
    { line: 'ischia pack mutate packs/sciatica --only cc-anticoagulant', does: 'change one rule in every way; a second or two' },
    { line: 'ischia pack mutate packs/sciatica --json', does: 'every rule, for a build; some minutes' },
  ],
  'pack book': [
    { line: 'ischia pack book packs/sciatica -o sciatica.html', does: 'write the book to a file' },
    { line: 'ischia pack book my-pack > my-pack.html', does: 'the same through standard output' },
  ],
  recall: [
    { line: 'ischia recall --from old --to new clients.ndjson', does: 'who has to be seen again since the pack changed' },
    {
      line: 'ischia recall --from old --to new *.gz -o moved.ndjson --checkpoint place',
      does: 'of many files; broken off, it goes on where it was',
    },
  ],
  start: [
    { line: 'ischia start', does: 'on this computer alone' },
    { line: 'ischia start --reach room --country CA', does: 'for the tablets in the room' },
    { line: 'ischia start --public-url https://clinic.example --behind-proxy', does: 'from anywhere, with a proxy in front' },
  ],
  'database migrate': [
    {
      line: 'ischia database migrate --database postgres://ischia_migrator@db/ischia',
      does: 'before the first start, and with each new version',
    },
    {
      line: 'ischia database migrate --keyring-database postgres://owner@db/keys',
      does: 'the same for the keys of clients; both at once with both options',
    },
  ],
  'reserve release': [{ line: 'ischia reserve release', does: 'when the disk is full and somebody waits to be written down' }],
  'clinic add': [{ line: 'ischia clinic add', does: 'when a second practice shares the computer' }],
  'owner code': [{ line: 'ischia owner code', does: 'when passkey, phone and printed codes of the owner are all lost' }],
  backup: [{ line: 'ischia backup --backup /media/usb/ischia', does: 'now, and onto another disk as well' }],
  restore: [
    { line: 'ischia restore ischia-….age --secret sheet.txt', does: 'into an empty data folder, or aside of what stands' },
    { line: 'ischia restore ischia-….age --keyring keyring-….age --secret -', does: 'on a new computer, typing the secret' },
  ],
  export: [{ line: 'ischia export -o everything', does: 'a copy anybody can read, to keep or to take elsewhere' }],
  import: [{ line: 'ischia import everything --data new-folder', does: 'into an empty data folder' }],
  rebuild: [{ line: 'ischia rebuild', does: 'after something looked wrong in a list' }],
  help: [{ line: 'ischia help explain', does: 'help on one command' }],
}
