import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Tally } from '#recall/tally/tally.ts'
import { codeOf } from '../node/read-bounded.ts'
import { fault } from '../problem/fault.ts'
import { RecallError } from './recall-error.ts'
import { writeWhole } from './sink.ts'

const Count = z.int().min(0)

const Moves = {
  stricter: Count,
  looser: Count,
  differs: Count,
  stopped: Count,
  emergency: Count,
  paused: Count,
  recheck: Count,
  freed: Count,
}

const CauseCount = z.strictObject({
  kind: z.enum(['rule', 'question', 'everybody']),
  id: z.string(),
  entries: z.array(z.string()),
  ...Moves,
})

const Identity = z.strictObject({
  name: z.string(),
  bytes: Count.nullable(),
  changed: z.number().nullable(),
  ends: z.string().nullable(),
})

/** A recall as far as it has come: everything that is needed to go on as if nothing had happened. */
const Checkpoint = z.strictObject({
  format: z.literal('ischia-recall-checkpoint/1'),
  packs: z.strictObject({ from: z.string(), to: z.string() }),
  inputs: z.array(Identity),
  at: z.strictObject({ input: Count, line: Count, offset: Count, head: z.strictObject({ bytes: Count, hash: z.string() }).nullable() }),
  out: z.strictObject({ file: z.string(), bytes: Count }),
  tally: z.strictObject({
    clients: Count,
    skipped: Count,
    moves: z.strictObject(Moves),
    causes: z.array(z.tuple([z.string(), CauseCount])),
    codes: z.array(z.tuple([z.string(), Count])),
    first: z.array(z.strictObject({ file: z.string(), line: Count, code: z.string(), message: z.string() })),
  }),
})

/** {@link Checkpoint}, read. */
export type CheckpointText = z.infer<typeof Checkpoint>

/** The counters as a checkpoint keeps them. */
export const tallyText = ({ causes, codes, first, ...counts }: Tally): CheckpointText['tally'] => ({
  ...counts,
  causes: Array.from(causes, ([key, cause]) => [key, { ...cause, entries: [...cause.entries] }]),
  codes: [...codes],
  first: [...first],
})

/** The counters again. */
export const tallyOf = ({ causes, codes, ...counts }: CheckpointText['tally']): Tally => ({
  ...counts,
  causes: new Map(causes),
  codes: new Map(codes),
})

/** Keeps a checkpoint in a file; the one before stays whole until the new one is. */
export const keepCheckpoint = (name: string, checkpoint: CheckpointText): void => writeWhole(name, `${JSON.stringify(checkpoint)}\n`)

const textIn = (name: string): string | undefined => {
  try {
    return readFileSync(name, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new RecallError(fault('ISC-CLI-013', `${name} cannot be read (${codeOf(error)})`, { file: name }))
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a checkpoint; undefined where none was kept yet. */
export const readCheckpoint = (name: string): CheckpointText | undefined => {
  const text = textIn(name)
  if (text === undefined) return undefined
  const { data } = Checkpoint.safeParse(parsed(text))
  if (data !== undefined) return data
  throw new RecallError(fault('ISC-CLI-041', `${name} is no checkpoint of this version of Ischia`, { file: name }))
}
