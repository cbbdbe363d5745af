import type { Tally } from '#recall/tally/tally.ts'
import type { Arguments } from '../command-line/arguments.ts'
import type { Streams } from '../edges.ts'
import { codeOf } from '../node/read-bounded.ts'
import { fault } from '../problem/fault.ts'
import type { Screening } from './batch.ts'
import { keepCheckpoint, tallyText } from './checkpoint.ts'
import type { CheckpointText } from './checkpoint.ts'
import type { Identity } from './identity.ts'
import { progressOn } from './progress.ts'
import { RecallError } from './recall-error.ts'
import { startFrom } from './resume.ts'
import { fileSink, streamSink } from './sink.ts'
import type { Sink } from './sink.ts'
import { runRecall } from './stream.ts'
import type { Place, Source } from './stream.ts'

/** A recall as it was asked for. */
export interface Asked {
  readonly sources: readonly (Source & { readonly identity: Identity })[]
  readonly screening: Screening
  readonly hashes: CheckpointText['packs']
  readonly args: Pick<Arguments, 'output' | 'checkpoint' | 'every'>
  readonly streams: Streams
  /** Milliseconds, from any start. */
  readonly clock: () => number
}

const EVERY = 20_000

const sinkFor = ({ args, streams }: Asked, bytes: number): Sink => {
  if (args.output === undefined) return streamSink(streams.print)
  try {
    return fileSink(args.output, bytes)
  } catch (error) {
    throw new RecallError(fault('ISC-CLI-014', `${args.output} cannot be written (${codeOf(error)})`, { file: args.output }))
  }
}

/** Keeps the place once everything before it is on the disk, so that whatever stands in the checkpoint is true. */
const keeper = ({ args, hashes, sources }: Asked, sink: Sink, tally: Tally): ((at: Place) => void) => {
  const { checkpoint: file, output = '' } = args
  if (file === undefined) return () => undefined
  const inputs = sources.map(({ identity }) => identity)
  return (at) => {
    sink.settle()
    const format = 'ischia-recall-checkpoint/1'
    keepCheckpoint(file, { format, packs: hashes, inputs, at, out: { file: output, bytes: sink.bytes() }, tally: tallyText(tally) })
  }
}

/** Screens every client of every input, from the start or from the last checkpoint on, and gives what was counted in all. */
export const recallAll = async (asked: Asked): Promise<Tally> => {
  const { sources, screening, hashes, args, streams, clock } = asked
  const inputs = sources.map(({ identity }) => identity)
  const { at, tally, bytes } = startFrom(args.checkpoint, { packs: hashes, inputs, out: args.output ?? '' })
  const sink = sinkFor(asked, bytes)
  const show = progressOn(streams.progress, clock)
  try {
    await runRecall({ sources, screening, tally, sink, show, keep: keeper(asked, sink, tally), every: args.every ?? EVERY }, at)
  } finally {
    sink.close()
  }
  return tally
}
