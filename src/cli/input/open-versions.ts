import './one-run.ts'
import { loadPack } from '#pack/load.ts'
import type { Pack } from '#pack/load.ts'
import type { Edges } from '../edges.ts'
import { fault } from '../problem/fault.ts'
import type { Fault } from '../problem/fault.ts'
import { faultOf, inFolder } from '../problem/from-problem.ts'
import { readPackFiles } from './open-pack.ts'

/** A version of a pack with the texts it was loaded from. */
export interface Version {
  readonly pack: Pack
  readonly files: ReadonlyMap<string, string>
}

/** Two versions of one pack, the earlier first; or all that is wrong. */
export type Versions = { readonly before: Version; readonly after: Version } | { readonly faults: readonly Fault[] }

const openOne = async (edges: Edges, folder: string): Promise<Version | { readonly faults: readonly Fault[] }> => {
  const read = await readPackFiles(edges, folder)
  if ('faults' in read) return read
  const loaded = loadPack(read.files)
  return loaded.ok
    ? { pack: loaded.pack, files: read.files }
    : { faults: loaded.problems.map((problem) => faultOf(inFolder(folder, problem))) }
}

/** Opens two versions of one pack. Two packs of different names have nothing to be compared by. */
export const openVersions = async (edges: Edges, from: string, to: string): Promise<Versions> => {
  const [before, after] = [await openOne(edges, from), await openOne(edges, to)]
  if ('faults' in before || 'faults' in after)
    return { faults: [...('faults' in before ? before.faults : []), ...('faults' in after ? after.faults : [])] }
  const [was, is] = [before.pack.knowledge.id, after.pack.knowledge.id]
  if (was === is) return { before, after }
  return { faults: [fault('ISC-CLI-032', `${from} holds the pack ${was}, ${to} the pack ${is}`, { file: to, expected: was })] }
}
