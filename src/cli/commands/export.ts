import type { z } from 'zod'
import { backupScope } from '#server/backups/edges.ts'
import { exportClinic } from '#store/exchange/export-clinic.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import type { ExportShape } from '../output/record.ts'
import { labelled, para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { render } from '../page/render.ts'
import { fault } from '../problem/fault.ts'
import { refuse } from '../problem/print.ts'
import { oneClinic, onRecord } from '../record/open-record.ts'
import { onSnapshot } from '../record/snapshot.ts'

type Output = z.output<typeof ExportShape>

const WIDTH = 16

const linesOf = ({ clinicId, folder, entries, auditLines, files }: Output): readonly Block[] => [
  para(`Clinic ${clinicId} is exported.`, 0),
  labelled('Folder', folder, WIDTH),
  labelled('Entries', String(entries), WIDTH),
  labelled('Audit', `${auditLines} lines`, WIDTH),
  labelled('Files', String(files), WIDTH),
  para('Whoever has this folder can read every record in it. Keep it locked away, and remove it when it is not needed any more.'),
]

/** `ischia export`: everything of one clinic, opened, in a new folder. */
export const exportRecord = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const folder = args.output
  if (folder === undefined) return refuse([fault('ISC-CLI-003', 'export needs -o DIR, a new folder')], args.json, edges.err)
  return onRecord(args, edges, async (record) => {
    const one = oneClinic(record, args, edges)
    if ('refused' in one) return one.refused
    const scope = backupScope(one.clinicId, record.host.clock.now())
    const manifest = await onSnapshot(record, scope, edges.version, (tx) => exportClinic(tx, folder, edges.version))
    const { clinicId, entries, auditLines, files } = manifest
    const output: Output = { clinicId, folder, entries, auditLines, files: files.length }
    return done(args.json ? `${JSON.stringify(output, null, 2)}\n` : render(linesOf(output), edges.out))
  })
}
