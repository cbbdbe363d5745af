import { nearest } from '#pack/problem/nearest.ts'
import { fault } from '../problem/fault.ts'
import type { Fault } from '../problem/fault.ts'
import { readArguments } from './arguments.ts'
import type { Arguments } from './arguments.ts'
import { COMMANDS, COMMAND_NAMES, commandNamed } from './commands.ts'
import type { CommandName } from './commands.ts'

/** What a command line asks for. */
export type Call =
  | { readonly kind: 'overview' | 'version' }
  | { readonly kind: 'help'; readonly command: CommandName }
  | { readonly kind: 'run'; readonly command: CommandName; readonly args: Arguments }
  | { readonly kind: 'refuse'; readonly faults: readonly Fault[]; readonly json: boolean }

interface Named {
  readonly command: CommandName | undefined
  readonly rest: readonly string[]
}

/** Finds the command at the start of the words; the longer name first. */
const findCommand = (words: readonly string[]): Named => {
  const two = commandNamed(words.slice(0, 2).join(' '))
  if (two !== undefined && words.length > 1) return { command: two, rest: words.slice(2) }
  return { command: commandNamed(words[0] ?? ''), rest: words.slice(1) }
}

const unknownCommand = (words: readonly string[]): Fault => {
  const [first = '', second] = words
  const inner = COMMAND_NAMES.filter((name) => name.startsWith(`${first} `))
  const written = inner.length > 0 && second !== undefined ? `${first} ${second}` : first
  const message = inner.length > 0 && second === undefined ? `${first} needs a second word` : `there is no command ${written}`
  return fault('ISC-CLI-001', message, {
    expected: (inner.length > 0 ? inner : COMMAND_NAMES).join(', '),
    nearest: nearest(written, COMMAND_NAMES),
  })
}

const wordFaults = (command: CommandName, rest: readonly string[]): readonly Fault[] => {
  const { words, usage } = COMMANDS[command]
  const [least, most] = words
  if (rest.length < least) return [fault('ISC-CLI-005', `${command} needs ${usage}`, { expected: `ischia ${command} ${usage}` })]
  return rest.slice(most).map((word) => fault('ISC-CLI-006', `${word} is one word too many`, { expected: `ischia ${command} ${usage}` }))
}

const optionFaults = (command: CommandName, { given }: Arguments): readonly Fault[] => {
  const known: readonly string[] = COMMANDS[command].options
  return [...given]
    .filter((name) => !known.includes(name))
    .map((name) => fault('ISC-CLI-002', `${command} has no option --${name}`, { expected: known.map((each) => `--${each}`).join(', ') }))
}

const helpOn = (words: readonly string[], args: Arguments): Call => {
  if (words.length === 0) return { kind: 'overview' }
  const { command } = findCommand(words)
  return command === undefined ? { kind: 'refuse', faults: [unknownCommand(words)], json: args.json } : { kind: 'help', command }
}

/** Reads a command line: what to run, what to show, or everything that is wrong with it. */
export const readCall = (argv: readonly string[]): Call => {
  const { args, faults } = readArguments(argv)
  const { json, words, given } = args
  if (faults.length > 0) return { kind: 'refuse', faults, json }
  const { command, rest } = findCommand(words)
  if (command === 'help') return helpOn(rest, args)
  if (given.has('help')) return helpOn(words, args)
  if (given.has('version')) return { kind: 'version' }
  if (words.length === 0) return { kind: 'overview' }
  if (command === undefined) return { kind: 'refuse', faults: [unknownCommand(words)], json }
  const wrong = [...optionFaults(command, args), ...wordFaults(command, rest)]
  return wrong.length > 0 ? { kind: 'refuse', faults: wrong, json } : { kind: 'run', command, args: { ...args, words: rest } }
}
