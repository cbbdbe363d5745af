import type { CommandName } from '../command-line/commands.ts'

const CLIENT_FILE = [
  'FILE is a client file, YAML or JSON; `-` reads standard input. Its format is in docs/pack-format.md. The least one:',
  '',
  '  pack: sciatica',
  '  today: 2026-11-22',
  '  facts: { age: 45, leg-symptoms: yes, leg-side: left, rf-ces-saddle: no }',
  '',
  'A file with a fact or a value that cannot be read is refused as a whole, with every problem in it.',
] as const

/** What a command's help says beyond usage, options and examples; lines that begin with a space are printed as they are. */
export const DETAILS: Readonly<Record<CommandName, readonly string[]>> = {
  screen: CLIENT_FILE,
  plan: CLIENT_FILE,
  explain: [
    'OUTCOME is one of:',
    '',
    '  status, urgency, lead           the disposition, and the presentation that leads',
    '  minutes, pain-ceiling           the longest hands-on time, the highest pain',
    '  cap SITE, hold SITE             pressure, and holding one point, on a place',
    '  technique TECHNIQUE SITE        a technique on a place',
    '  motion M, position P            a motion, a couch position',
    '  product P, action A             a product, something that must be done',
    '',
    'Without one: status, urgency and lead. A SITE is a region with its side, such as gluteal-left. For FILE see',
    '`ischia help screen`.',
    '',
    '● marks what decides; ○ asks for less. What would have to be answered otherwise is found by assessing again.',
  ],
  'pack check': ['DIR is the folder that holds pack.yaml. Cases and examples of the pack are read as well.'],
  'pack book': ['DIR is the folder that holds pack.yaml. The book is one HTML file that needs nothing else.'],
  help: [],
}
