import { COMMANDS, COMMAND_NAMES } from '../command-line/commands.ts'
import type { CommandName } from '../command-line/commands.ts'
import { OPTIONS } from '../command-line/options.ts'
import type { OptionName, OptionSpec } from '../command-line/options.ts'
import { labelled, para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import { DETAILS } from './details.ts'
import type { Detail } from './details.ts'
import { EXAMPLES } from './examples.ts'

const COMMAND_WIDTH = 22
const OPTION_WIDTH = 18
const TERM_WIDTH = 24

const synopsis = (name: CommandName): string => `${name} ${COMMANDS[name].usage}`

const optionRow = (name: OptionName): Block => {
  const { short, value, says }: OptionSpec = OPTIONS[name]
  return labelled(`${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`, says, OPTION_WIDTH)
}

const examples = (name: CommandName): readonly Block[] =>
  EXAMPLES[name].flatMap(({ line, does }) => [para(toned('name', line), 2), para(toned('quiet', does), 6)])

const detail = (line: Detail): Block => {
  if (line === '') return 'blank'
  if (typeof line === 'string') return para(line, 0)
  return 'copy' in line ? para(toned('name', line.copy)) : labelled(line.term, line.says, TERM_WIDTH)
}

const EXIT_CODES: readonly Block[] = part('Exit codes', [
  labelled('0', 'done; also when the answer is an emergency: read `disposition`', 1),
  labelled(
    '1',
    'done, and something wrong was found: `pack check` with problems, `pack prove` without a proof, `pack mutate` below 95 %, `recall` of anybody, `backup` that is not in every place or failed its drill, `rebuild` of something different',
    1,
  ),
  labelled('2', 'the command line or its input cannot be used; with --json the problems are JSON on standard error', 1),
  labelled('3', 'a fault of Ischia itself', 1),
])

/** Help on Ischia as a whole. */
export const overview = (version: string): readonly Block[] => [
  para(toned('strong', `Ischia ${version}: from a client’s answers to a safe, explained plan.`), 0),
  ...part(
    'Commands',
    COMMAND_NAMES.map((name) => labelled(synopsis(name), COMMANDS[name].says, COMMAND_WIDTH)),
  ),
  ...part(
    'Examples',
    COMMAND_NAMES.flatMap((name) => examples(name).slice(0, 2)),
  ),
  ...EXIT_CODES,
  'blank',
  para('`ischia help COMMAND` tells more. Colour is used on a terminal only; NO_COLOR and FORCE_COLOR are heeded.', 0),
  para('It supports a licensed professional, who decides.', 0),
]

/** Help on one command. */
export const commandHelp = (name: CommandName): readonly Block[] => [
  para([toned('strong', `ischia ${synopsis(name)}`), `: ${COMMANDS[name].says}.`], 0),
  ...(DETAILS[name].length === 0 ? [] : (['blank'] as const)),
  ...DETAILS[name].map(detail),
  ...part('Options', COMMANDS[name].options.map(optionRow)),
  ...part('Examples', examples(name)),
  ...EXIT_CODES,
]
