import type { Ran } from '../edges.ts'
import { item, labelled, para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { render } from '../page/render.ts'
import type { Paper } from '../page/render.ts'
import { toned } from '../page/text.ts'
import type { ProblemsOutput } from '../output/problems.ts'
import type { Fault } from './fault.ts'

/** More than this many are counted rather than shown: the first ones are where to begin. */
const SHOWN = 50

const placeOf = ({ file, line, column }: Fault): string =>
  file === undefined ? '' : `${[file, line, column].filter((step) => step !== undefined).join(':')} `

const LABEL = 8

const oneFault = (problem: Fault): readonly Block[] => [
  para([toned('name', placeOf(problem)), toned('stop', problem.code), ` ${problem.message}`], 0),
  ...(problem.expected === undefined ? [] : [labelled('expected', problem.expected, LABEL)]),
  ...(problem.nearest === undefined ? [] : [labelled('nearest', problem.nearest, LABEL)]),
  labelled('next', problem.next, LABEL),
]

/** Faults for people: place, code, what is wrong, what was expected, the nearest known name, what to do. */
export const faultBlocks = (faults: readonly Fault[]): readonly Block[] => [
  ...faults.slice(0, SHOWN).flatMap(oneFault),
  ...(faults.length > SHOWN ? [item(`and ${faults.length - SHOWN} more; \`--json\` lists all`, 0, '…')] : []),
]

/** Faults for machines. */
const faultsAsJson = (problems: readonly Fault[]): string => {
  const output: ProblemsOutput = { format: 'ischia-problems/1', problems }
  return `${JSON.stringify(output, null, 2)}\n`
}

/** Ends a command whose input cannot be used: all faults on standard error, exit code 2. */
export const refuse = (faults: readonly Fault[], json: boolean, paper: Paper): Ran => ({
  out: '',
  err: json ? faultsAsJson(faults) : render(faultBlocks(faults), paper),
  code: 2,
})
