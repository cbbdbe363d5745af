import { join } from 'node:path'
import { readConfig } from '#config/read-config.ts'
import { releaseReserve } from '#store/dialect/sqlite/reserve.ts'
import type { Arguments } from '../command-line/arguments.ts'
import type { Edges, Ran } from '../edges.ts'
import { refuse } from '../problem/print.ts'

const MEGABYTE = 1024 * 1024

/** `ischia reserve release`: gives back the room that was kept for the day the disk is full. The server may run; it writes again by itself. */
export const releaseRoom = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const config = readConfig(args.settings, await edges.host())
  if ('problems' in config) return refuse(config.problems, args.json, edges.err)
  const clinics = join(config.value.data, 'clinics')
  const bytes = releaseReserve(clinics)
  if (bytes === 0) return { out: `Nothing is kept back in ${clinics}.\n`, err: '', code: 1 }
  const next = 'The server writes again by itself. Make room on the disk: the next start keeps as much back again.'
  return { out: `Released ${Math.round(bytes / MEGABYTE)} MB in ${clinics}. ${next}\n`, err: '', code: 0 }
}
