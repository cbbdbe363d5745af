import type { PackMutateOutput } from '../output/pack-mutate.ts'
import { labelled, para, part } from '../page/blocks.ts'
import type { Block, Row } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import { count } from '../words/names.ts'

type Scored = PackMutateOutput['held']
type Mutant = PackMutateOutput['mutants'][number]

const ROOM = 14
const NUMBER = 10

const COLUMNS = ['mutants', 'noticed', 'restated', 'example', 'survived', 'same'] as const

const numbersOf = (each: Scored): readonly number[] => [
  each.mutants,
  each.noticed,
  each.restated,
  each.example,
  each.survived + each.undecided,
  each.equivalent + each.stricter,
]

const row = (name: string, cells: readonly string[], width: number): Row => ({
  indent: 2,
  cells: [{ text: name, width }, ...cells.map((text) => ({ text, width: NUMBER, align: 'right' }) as const)],
})

const tableOf = (scored: readonly Scored[]): readonly Block[] => [
  row('', [...COLUMNS, 'score'], ROOM),
  ...scored.map((each) => row(each.name, [...numbersOf(each).map(String), `${each.score} %`], ROOM)),
]

const byOperator = (scored: readonly Scored[]): readonly Block[] =>
  scored.map((each) => labelled(`${each.score} %`, `${each.name}: ${count(each.mutants, 'mutant')}`, NUMBER))

const unnoticed = (mutants: readonly Mutant[], outcome: Mutant['outcome']): readonly Block[] =>
  mutants
    .filter((mutant) => mutant.outcome === outcome)
    .map(({ rule, says, by }) => para([toned('name', rule), `: ${says}`, toned('quiet', by.length === 0 ? '' : ` (${by.join(', ')})`)]))

const LEFT = [
  { outcome: 'survived', title: 'Noticed by nothing' },
  { outcome: 'undecided', title: 'Not decided: the solver gave up' },
  { outcome: 'example', title: 'Noticed by an example only' },
] as const

/** What only those who ask for everything are shown. */
const FURTHER = [
  { outcome: 'restated', title: 'Noticed only by a statement that says the row again' },
  { outcome: 'stricter', title: 'Less strict for nobody, stricter for some' },
] as const

const summary = ({ held, least, milliseconds }: PackMutateOutput): string =>
  `${held.score} of 100 weaker red flags, combinations and restrictions are noticed by statements (at least ${least}; ${held.scoreWithoutRestating} without statements that say a row again), in ${(milliseconds / 1000).toFixed(0)} s.`

/** What statements notice of a pack whose rules are made weaker, and what they do not. */
export const mutation = (output: PackMutateOutput, everything: boolean): readonly Block[] => [
  ...part('By room', tableOf(output.rooms)),
  ...part('By what was changed', byOperator(output.operators)),
  ...[...LEFT, ...(everything ? FURTHER : [])].flatMap(({ outcome, title }) => part(title, unnoticed(output.mutants, outcome))),
  'blank',
  para(toned(output.held.score >= output.least ? 'good' : 'stop', summary(output)), 0),
]
