import { readClient } from '#pack/client/read-client.ts'
import { nearest } from '#pack/problem/nearest.ts'
import type { Edges } from '../edges.ts'
import { fault } from '../problem/fault.ts'
import type { Fault } from '../problem/fault.ts'
import { faultOf } from '../problem/from-problem.ts'
import type { Opened } from '../subject.ts'
import { openPack } from './open-pack.ts'
import { packNameIn } from './pack-name.ts'
import { readText, shownName } from './read-text.ts'

const folderFor = async (
  edges: Edges,
  name: string,
  text: string,
): Promise<{ readonly folder: string } | { readonly faults: readonly Fault[] }> => {
  const known = await edges.foldersIn(edges.packs)
  const wanted = packNameIn(text)
  // A file that does not say its pack is read with the first, so that all that is wrong with it is told together.
  const id = wanted?.id ?? known[0] ?? ''
  if (known.includes(id)) return { folder: edges.within(edges.packs, id) }
  const place = { file: shownName(name), line: wanted?.line, column: wanted?.column }
  return { faults: [fault('ISC-CLI-020', `there is no pack ${id}`, { ...place, expected: known.join(', '), nearest: nearest(id, known) })] }
}

/**
 * Opens a client file (`-`: standard input) with the pack it names. A file with a single faulty value is refused as a whole:
 * a plan made from half of what somebody wrote would look like a plan made from all of it.
 */
export const openClient = async (
  edges: Edges,
  name: string,
  packFolder: string | undefined,
): Promise<{ readonly opened: Opened } | { readonly faults: readonly Fault[] }> => {
  const read = await readText(edges, name)
  if ('faults' in read) return read
  const found = packFolder === undefined ? await folderFor(edges, name, read.text) : { folder: packFolder }
  if ('faults' in found) return found
  const loaded = await openPack(edges, found.folder, 'rules')
  if ('faults' in loaded) return loaded
  const client = readClient(loaded.pack.knowledge, shownName(name), read.text)
  if (client.read === undefined || client.problems.length > 0) return { faults: client.problems.map(faultOf) }
  return { opened: { pack: loaded.pack, read: client.read } }
}
