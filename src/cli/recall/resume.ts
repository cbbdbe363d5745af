import { statSync } from 'node:fs'
import { emptyTally } from '#recall/tally/tally.ts'
import type { Tally } from '#recall/tally/tally.ts'
import { codeOf } from '../node/read-bounded.ts'
import { fault } from '../problem/fault.ts'
import { readCheckpoint, tallyOf } from './checkpoint.ts'
import type { CheckpointText } from './checkpoint.ts'
import { RecallError } from './recall-error.ts'
import { BEGINNING } from './stream.ts'
import type { Place } from './stream.ts'

/** What a recall is of: a checkpoint of anything else is refused. */
export type Subject = Pick<CheckpointText, 'packs' | 'inputs'> & { readonly out: string }

/** Where a recall begins. */
export interface Start {
  readonly at: Place
  readonly tally: Tally
  /** Bytes of the output that stand. */
  readonly bytes: number
}

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)

const sizeOf = (name: string): number => {
  try {
    return statSync(name).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return -1
    throw error
  }
}

/** Why a checkpoint cannot be gone on from; undefined where it can. */
const unfit = ({ packs, inputs, out }: CheckpointText, subject: Subject): string | undefined => {
  if (differs(packs, subject.packs)) return 'it was begun with other packs'
  const at = inputs.findIndex((input, index) => differs(input, subject.inputs[index]))
  if (at >= 0) return `${inputs[at]?.name} is not what it was, or is not given`
  if (inputs.length !== subject.inputs.length) return 'it was begun with fewer files'
  if (out.file !== subject.out) return `its output is ${out.file}`
  return sizeOf(out.file) < out.bytes ? `the output ${out.file} holds less than was written` : undefined
}

/** Begins anew, or goes on from the checkpoint of a file. */
export const startFrom = (file: string | undefined, subject: Subject): Start => {
  const kept = file === undefined ? undefined : readCheckpoint(file)
  if (kept === undefined) return { at: BEGINNING, tally: emptyTally(), bytes: 0 }
  const why = unfit(kept, subject)
  if (why !== undefined) throw new RecallError(fault('ISC-CLI-042', `${file} cannot be gone on from: ${why}`, { file }))
  return { at: kept.at, tally: tallyOf(kept.tally), bytes: kept.out.bytes }
}
