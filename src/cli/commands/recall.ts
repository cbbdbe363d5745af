import { diffPacks } from '#recall/diff/diff-packs.ts'
import { lineReader } from '#recall/read/read-line.ts'
import { rescreenOf } from '#recall/screen/rescreen.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { startKernel } from '../node/start-kernel.ts'
import { openVersions } from '../input/open-versions.ts'
import type { RecallOutput } from '../output/recall.ts'
import { render } from '../page/render.ts'
import { fault } from '../problem/fault.ts'
import type { Fault } from '../problem/fault.ts'
import { refuse } from '../problem/print.ts'
import type { Screening } from '../recall/batch.ts'
import { packHash } from '../recall/pack-hash.ts'
import { RecallError } from '../recall/recall-error.ts'
import { recallAll } from '../recall/recall-all.ts'
import { openSources } from '../recall/sources.ts'
import { summaryOf } from '../recall/summary.ts'
import type { Sides } from '../recall/summary.ts'
import { recallPage } from '../view/recall.ts'

const missing = ({ from, to, checkpoint, output }: Arguments): readonly Fault[] => [
  ...(from === undefined ? [fault('ISC-CLI-003', 'recall needs --from DIR, the version that was in use')] : []),
  ...(to === undefined ? [fault('ISC-CLI-003', 'recall needs --to DIR, the version that takes its place')] : []),
  ...(checkpoint !== undefined && output === undefined ? [fault('ISC-CLI-044', '--checkpoint needs --output FILE')] : []),
]

interface Opened {
  readonly sides: Sides
  readonly screening: Screening
}

const opened = async (edges: Edges, { from = '', to = '' }: Arguments): Promise<Opened | { readonly faults: readonly Fault[] }> => {
  const versions = await openVersions(edges, from, to)
  if ('faults' in versions) return versions
  const { before, after } = versions
  const [old, now] = [before.pack.knowledge, after.pack.knowledge]
  return {
    sides: { before: { knowledge: old, hash: packHash(before.files) }, after: { knowledge: now, hash: packHash(after.files) } },
    screening: { read: lineReader(old, now), rescreen: rescreenOf(old, now, diffPacks(before.pack, after.pack), startKernel) },
  }
}

/** The summary goes where the clients who moved do not. */
const ended = (output: RecallOutput, args: Arguments, edges: Edges): Ran => {
  const code = output.clients === output.same && output.skipped.lines === 0 ? 0 : 1
  const paper = args.output === undefined ? edges.err : edges.out
  const text = args.json ? `${JSON.stringify(output, null, 2)}\n` : render(recallPage(output, args.output), paper)
  return args.output === undefined ? { out: '', err: text, code } : { ...done(text), code }
}

const run = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const found = openSources(edges.streams, args.words)
  if ('faults' in found) return refuse(found.faults, args.json, edges.err)
  const packs = await opened(edges, args)
  if ('faults' in packs) return refuse(packs.faults, args.json, edges.err)
  const { sides, screening } = packs
  const hashes = { from: sides.before.hash, to: sides.after.hash }
  const tally = await recallAll({ sources: found.sources, screening, hashes, args, streams: edges.streams, clock: () => performance.now() })
  return ended(
    summaryOf(
      sides,
      found.sources.map(({ name }) => name),
      tally,
    ),
    args,
    edges,
  )
}

/** `ischia recall`: every client screened with both versions of a pack. Exit code 1 when somebody moved or a line was skipped. */
export const recall = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const faults = missing(args)
  if (faults.length > 0) return refuse(faults, args.json, edges.err)
  try {
    return await run(args, edges)
  } catch (error) {
    if (error instanceof RecallError) return refuse([error.fault], args.json, edges.err)
    throw error
  }
}
