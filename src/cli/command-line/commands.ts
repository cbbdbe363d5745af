import { SETTING_NAMES } from '#config/settings.ts'
import type { OptionName } from './options.ts'

/** What there is to know of a command before it runs. */
export interface CommandSpec {
  /** What stands after its name. */
  readonly usage: string
  /** One line for the list of commands. */
  readonly says: string
  /** Fewest and most words after the name. */
  readonly words: readonly [number, number]
  readonly options: readonly OptionName[]
}

/** Where record and keys are; the same for every command about them. */
const PLACES = ['data', 'keys', 'backup', 'database', 'keyring-database'] as const

const ABOUT_CLIENT = ['json', 'all', 'why', 'pack', 'help'] as const

/** Every command by its name; a name may have two words. */
export const COMMANDS = {
  screen: {
    usage: 'FILE',
    says: 'may this person be worked on, how soon do they need a doctor, and why',
    words: [1, 1],
    options: ABOUT_CLIENT,
  },
  plan: {
    usage: 'FILE',
    says: 'a safe, explained plan: session, course, home programme, or what comes first',
    words: [1, 1],
    options: [...ABOUT_CLIENT, 'minutes'],
  },
  explain: {
    usage: 'FILE [OUTCOME]',
    says: 'why an outcome is as it is: answers, rule, source, and what would change it',
    words: [1, 4],
    options: ['json', 'all', 'pack', 'help'],
  },
  facts: {
    usage: '[WORD]',
    says: 'what a client file may hold: every fact, or those that speak of a word',
    words: [0, 1],
    options: ['pack', 'help'],
  },
  'pack check': {
    usage: 'DIR',
    says: 'everything that is wrong with a pack, at once',
    words: [1, 1],
    options: ['json', 'help'],
  },
  'pack prove': {
    usage: 'DIR',
    says: 'what a pack promises, proved for every client there can be',
    words: [1, 1],
    options: ['json', 'from-nothing', 'help'],
  },
  'pack diff': {
    usage: 'OLD NEW',
    says: 'what a new version of a pack asks that the old one did not',
    words: [2, 2],
    options: ['json', 'all', 'help'],
  },
  'pack build': {
    usage: 'DIR -o FILE',
    says: 'a pack read and compiled once, so that a program that runs it starts in a moment',
    words: [1, 1],
    options: ['output', 'help'],
  },
  'pack mutate': {
    usage: 'DIR',
    says: 'would the statements of a pack notice if a rule were weaker; every rule changed in every way',
    words: [1, 1],
    options: ['json', 'all', 'only', 'help'],
  },
  'pack book': {
    usage: 'DIR',
    says: 'a whole pack as one readable HTML document, to review and sign',
    words: [1, 1],
    options: ['output', 'help'],
  },
  recall: {
    usage: '[FILE…]',
    says: 'screen all clients with two versions of a pack: who has to be seen again, and why',
    words: [0, 1_000],
    options: ['from', 'to', 'output', 'json', 'checkpoint', 'every', 'help'],
  },
  start: {
    usage: '',
    says: 'the server of a clinic: the record, and the pages on tablets and phones',
    words: [0, 0],
    options: [...SETTING_NAMES, 'json', 'help'],
  },
  'database migrate': {
    usage: '[--database URL] [--keyring-database URL]',
    says: 'makes the tables of record and keyring in PostgreSQL, or brings them to this version, as their owner',
    words: [0, 0],
    options: ['database', 'keyring-database', 'help'],
  },
  'reserve release': {
    usage: '',
    says: 'gives back the room kept for a full disk, so that a clinic can be written again at once',
    words: [0, 0],
    options: ['data', 'help'],
  },
  'clinic add': {
    usage: '',
    says: 'the place of a further clinic, and the code with which its owner sets it up',
    words: [0, 0],
    options: [...PLACES, 'help'],
  },
  'owner code': {
    usage: '[PERSON]',
    says: 'a code for an owner who lost every way to sign in; good once, for one hour',
    words: [0, 1],
    options: ['clinic', ...PLACES, 'help'],
  },
  backup: {
    usage: '',
    says: 'a backup of every clinic now, also while the server runs, and a restore drill after it',
    words: [0, 0],
    options: ['clinic', ...PLACES, 'json', 'help'],
  },
  restore: {
    usage: 'FILE --secret FILE',
    says: 'a backup taken back, into an empty folder or aside of what stands',
    words: [1, 1],
    options: ['secret', 'keyring', 'replace', 'older', ...PLACES, 'json', 'help'],
  },
  export: {
    usage: '-o DIR',
    says: 'everything of a clinic as files anybody can read, with their schemas',
    words: [0, 0],
    options: ['output', 'clinic', ...PLACES, 'json', 'help'],
  },
  import: {
    usage: 'DIR',
    says: 'an export taken in, into an empty place',
    words: [1, 1],
    options: [...PLACES, 'json', 'help'],
  },
  rebuild: {
    usage: '',
    says: 'what queries need made again from the record alone, and held against what stood there',
    words: [0, 0],
    options: ['clinic', ...PLACES, 'json', 'help'],
  },
  help: { usage: '[COMMAND]', says: 'help on a command, with examples', words: [0, 2], options: ['help'] },
} as const satisfies Readonly<Record<string, CommandSpec>>

/** Name of a command. */
export type CommandName = keyof typeof COMMANDS

/** Names of all commands, in the order of help. */
export const COMMAND_NAMES = [
  'screen',
  'plan',
  'explain',
  'facts',
  'pack check',
  'pack prove',
  'pack diff',
  'pack build',
  'pack mutate',
  'pack book',
  'recall',
  'start',
  'database migrate',
  'reserve release',
  'clinic add',
  'owner code',
  'backup',
  'restore',
  'export',
  'import',
  'rebuild',
  'help',
] as const satisfies readonly CommandName[]

/** The command of this name. */
export const commandNamed = (name: string): CommandName | undefined => COMMAND_NAMES.find((known) => known === name)
