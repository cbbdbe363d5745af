import { parseArgs } from 'node:util'
import { nearest } from '#pack/problem/nearest.ts'
import type { Fault } from '../problem/fault.ts'
import { fault } from '../problem/fault.ts'
import { SETTING_NAMES } from '#config/settings.ts'
import type { Given, SettingName } from '#config/settings.ts'
import { OPTIONS, isOption } from './options.ts'
import type { OptionName } from './options.ts'

/** A command line, read: words in order, options by name. */
export interface Arguments {
  readonly words: readonly string[]
  readonly given: ReadonlySet<OptionName>
  readonly json: boolean
  readonly all: boolean
  readonly why: boolean
  readonly minutes: number | undefined
  readonly pack: string | undefined
  readonly only: string | undefined
  readonly output: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly checkpoint: string | undefined
  readonly every: number | undefined
  readonly clinic: string | undefined
  readonly secret: string | undefined
  readonly keyring: string | undefined
  /** Settings of the server, as they were written. */
  readonly settings: Given
}

/** A command line together with what is wrong with it. */
export interface ArgumentsRead {
  readonly args: Arguments
  readonly faults: readonly Fault[]
}

/** A token as Node's parser gives it. */
interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

const LENGTHS = ['30', '45', '60', '75', '90']

interface Token {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
}

const unknown = (rawName: string): Fault => {
  const known = Object.entries(OPTIONS).flatMap(([name, option]) => [`--${name}`, ...('short' in option ? [`-${option.short}`] : [])])
  return fault('ISC-CLI-002', `there is no option ${rawName}`, { nearest: nearest(rawName, known) })
}

const faultsOf = ({ name, rawName, value }: Token): readonly Fault[] => {
  if (!isOption(name)) return [unknown(rawName)]
  const takesValue = OPTIONS[name].type === 'string'
  if (takesValue && (value === undefined || value === '')) return [fault('ISC-CLI-003', `${rawName} needs a value`)]
  if (!takesValue && value !== undefined) return [fault('ISC-CLI-004', `${rawName} takes no value, and ${value} was given`)]
  if (name === 'minutes' && !LENGTHS.includes(value ?? '')) {
    return [fault('ISC-CLI-007', `${value} is no length of an appointment`, { expected: `${LENGTHS.join(', ')} minutes` })]
  }
  if (name === 'every' && !/^[1-9]\d{0,8}$/u.test(value ?? '')) {
    return [fault('ISC-CLI-007', `${value} is no number of clients`, { expected: 'a whole number from 1 on' })]
  }
  return []
}

/** `--minutes --json` is an option without its value, then another option; the parser of Node takes the second for the value. */
const tokensOf = ({ name, rawName, value, inlineValue }: OptionToken): readonly Token[] => {
  if (value === undefined || inlineValue === true || !value.startsWith('--')) return [{ name, rawName, value }]
  return [
    { name, rawName, value: undefined },
    { name: value.slice(2), rawName: value, value: undefined },
  ]
}

const settingsOf = (given: ReadonlySet<OptionName>, last: (name: OptionName) => string | undefined): Given =>
  Object.fromEntries(
    SETTING_NAMES.filter((name) => given.has(name)).map((name): [SettingName, string] => [
      name,
      OPTIONS[name].type === 'boolean' ? 'yes' : (last(name) ?? ''),
    ]),
  )

const options = Object.fromEntries(
  Object.entries(OPTIONS).map(([name, option]) => [
    name,
    'short' in option ? { type: option.type, short: option.short } : { type: option.type },
  ]),
)

/** Reads the words of a command line. Nothing is thrown: what cannot be used is told, with the nearest name. */
export const readArguments = (argv: readonly string[]): ArgumentsRead => {
  const { tokens, positionals } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true })
  const found = tokens.flatMap((token): readonly Token[] => (token.kind === 'option' ? tokensOf(token) : []))
  const last = (name: OptionName): string | undefined => found.findLast((token) => token.name === name)?.value
  const given = new Set(found.map(({ name }) => name).filter(isOption))
  const amount = (name: OptionName): number | undefined => {
    const value = last(name)
    return value === undefined ? undefined : Number(value)
  }
  return {
    args: {
      words: positionals,
      given,
      json: given.has('json'),
      all: given.has('all'),
      why: given.has('why'),
      minutes: amount('minutes'),
      pack: last('pack'),
      only: last('only'),
      output: last('output'),
      from: last('from'),
      to: last('to'),
      checkpoint: last('checkpoint'),
      every: amount('every'),
      clinic: last('clinic'),
      secret: last('secret'),
      keyring: last('keyring'),
      settings: settingsOf(given, last),
    },
    faults: found.flatMap(faultsOf),
  }
}
