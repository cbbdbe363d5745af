import './one-run.ts'
import { loadPack } from '#pack/load.ts'
import type { Pack } from '#pack/load.ts'
import { CLIENT_FOLDERS } from '#pack/sections.ts'
import type { Edges } from '../edges.ts'
import { fault } from '../problem/fault.ts'
import type { Fault } from '../problem/fault.ts'
import { faultOf, inFolder } from '../problem/from-problem.ts'

const CODES = {
  missing: 'ISC-CLI-010',
  'not-a-folder': 'ISC-CLI-021',
  'too-large': 'ISC-CLI-022',
  unreadable: 'ISC-CLI-013',
} as const

/** Parts of a pack that no rule reads. */
const UNREAD = ['reference', 'evidence', 'claims', ...CLIENT_FOLDERS] as const

/** The texts of a pack, or why there are none. */
export type PackFiles = { readonly files: ReadonlyMap<string, string> } | { readonly faults: readonly Fault[] }

/** Reads the files of a pack's folder; a folder without pack.yaml is told as such, with the packs that lie inside it. */
export const readPackFiles = async (edges: Edges, folder: string, wanted: (name: string) => boolean = () => true): Promise<PackFiles> => {
  const read = await edges.readFolder(folder, wanted)
  if ('fault' in read) return { faults: [fault(CODES[read.fault], read.says, { file: folder })] }
  if (read.files.has('pack.yaml')) return read
  const inside = [...read.files.keys()].find((name) => name.endsWith('/pack.yaml'))
  const near = inside === undefined ? undefined : edges.within(folder, inside.replace(/\/pack\.yaml$/u, ''))
  return { faults: [fault('ISC-CLI-021', `${folder} holds no pack.yaml`, { file: folder, nearest: near })] }
}

const isReadingMatter = (name: string): boolean => UNREAD.some((part) => name === `${part}.yaml` || name.startsWith(`${part}/`))

/**
 * Loads a pack from its folder, or tells all that is wrong with it. For work with one client, what only people read (evidence,
 * claims, reference tables, cases) is left where it is, because no rule rests on it; `pack check` and `pack book` read all.
 */
export const openPack = async (
  edges: Edges,
  folder: string,
  reads: 'rules' | 'all',
): Promise<{ readonly pack: Pack } | { readonly faults: readonly Fault[] }> => {
  const read = await readPackFiles(edges, folder, reads === 'all' ? () => true : (name) => !isReadingMatter(name))
  if ('faults' in read) return read
  const loaded = loadPack(read.files)
  return loaded.ok ? loaded : { faults: loaded.problems.map((problem) => faultOf(inFolder(folder, problem))) }
}
