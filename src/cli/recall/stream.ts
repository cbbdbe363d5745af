import type { Tally } from '#recall/tally/tally.ts'
import { codeOf } from '../node/read-bounded.ts'
import { fault } from '../problem/fault.ts'
import { screenLines } from './batch.ts'
import type { Screening } from './batch.ts'
import type { Head, Input } from './input.ts'
import { lineSplitter } from './lines.ts'
import type { Line, Mark } from './lines.ts'
import type { Far, Show } from './progress.ts'
import { RecallError } from './recall-error.ts'
import type { Sink } from './sink.ts'

/** A place in the inputs: the file by its number, and the end of the last line that is done with. */
export interface Place extends Mark {
  readonly input: number
  /** What the input began with, where that is all it can be known by. */
  readonly head: Head | null
}

/** The place before anything. */
export const BEGINNING: Place = { input: 0, line: 0, offset: 0, head: null }

/** One of the inputs, to be opened where it is taken up. */
export interface Source {
  readonly name: string
  /** Bytes of it as the file holds them; undefined where nobody knows. */
  readonly bytes: number | undefined
  readonly open: (from: number, head: Head | null) => Input
}

/** What a recall runs with. */
export interface Recall {
  readonly sources: readonly Source[]
  readonly screening: Screening
  readonly tally: Tally
  readonly sink: Sink
  readonly show: Show
  /** Keeps the place where everything before is screened, counted and written. */
  readonly keep: (place: Place) => void
  /** Clients between two times of keeping. */
  readonly every: number
}

/** Clients screened at once: few enough that all of them are young when they are done with, and cost no collecting. */
const BATCH = 128

const unreadable = (name: string, line: number, error: unknown): RecallError =>
  new RecallError(fault('ISC-CLI-013', `${name} cannot be read beyond line ${line} (${codeOf(error)})`, { file: name }))

const batches = (lines: readonly Line[]): readonly (readonly Line[])[] =>
  Array.from({ length: Math.ceil(lines.length / BATCH) }, (_, at) => lines.slice(at * BATCH, (at + 1) * BATCH))

/** Bytes of inputs before this one, and of all of them. */
const bytesAround = (sources: readonly Source[], input: number): { readonly before: number; readonly all: number | undefined } => {
  const known = sources.map(({ bytes }) => bytes)
  const sum = (list: readonly (number | undefined)[]): number => list.reduce<number>((total, bytes) => total + (bytes ?? 0), 0)
  return { before: sum(known.slice(0, input)), all: known.includes(undefined) ? undefined : sum(known) }
}

/** The chunks of an input; a fault of reading is told with the line up to which everything is done. */
async function* chunksOf({ name }: Source, { chunks }: Input, line: () => number): AsyncGenerator<Buffer> {
  try {
    yield* chunks
  } catch (error) {
    throw error instanceof RecallError || codeOf(error) === 'unknown' ? error : unreadable(name, line(), error)
  }
}

/** Screens lines in batches, and keeps the place after so many of them. */
const taker = (
  recall: Recall,
  source: Source,
  at: Pick<Place, 'input'> & Pick<Input, 'head'>,
  far: () => Far,
): ((lines: readonly Line[]) => Promise<number>) => {
  const { screening, tally, sink, show, keep, every } = recall
  const done = (): number => tally.clients + tally.skipped
  let kept = done()
  let line = 0
  return async (lines) => {
    for (const batch of batches(lines)) {
      screenLines(screening, source.name, batch, tally, sink.write)
      // oxlint-disable-next-line no-await-in-loop -- what is written has to be gone before more is read
      await sink.flush()
      show(far())
      const last = batch.at(-1)
      line = last?.number ?? line
      if (last === undefined || done() - kept < every) continue
      kept = done()
      keep({ input: at.input, line: last.number, offset: last.end, head: at.head(last.end) })
    }
    return line
  }
}

/** Runs through one input. Returns when every line of it is done with. */
const runSource = async (recall: Recall, source: Source, place: Place): Promise<void> => {
  const { before, all } = bytesAround(recall.sources, place.input)
  const input = source.open(place.offset, place.head)
  const take = taker(recall, source, { input: place.input, head: input.head }, () => ({
    clients: recall.tally.clients,
    taken: before + input.taken(),
    bytes: all,
  }))
  const splitter = lineSplitter(place)
  let { line } = place
  for await (const chunk of chunksOf(source, input, () => line)) line = await take(splitter.push(chunk))
  await take(splitter.end())
}

/** Screens every client of every input from a place on, in bounded memory: reading waits for screening, screening for writing. */
export const runRecall = async (recall: Recall, from: Place): Promise<void> => {
  for (const [input, source] of recall.sources.entries()) {
    if (input < from.input) continue
    // oxlint-disable-next-line no-await-in-loop -- one input after the other, as the output has them
    await runSource(recall, source, input === from.input ? from : { ...BEGINNING, input })
    recall.keep({ ...BEGINNING, input: input + 1 })
  }
  recall.show(undefined)
}
