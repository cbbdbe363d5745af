import type { z } from 'zod'
import { backupScope } from '#server/backups/edges.ts'
import { keepTarget } from '#store/backup/target-file.ts'
import { importClinic, readExport } from '#store/exchange/import-clinic.ts'
import { importIntoFolder } from '#store/exchange/import-into-folder.ts'
import type { ExportManifest } from '#store/exchange/manifest.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import type { ImportShape } from '../output/record.ts'
import { labelled, para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { render } from '../page/render.ts'
import { onRecord } from '../record/open-record.ts'
import type { OpenRecord } from '../record/open-record.ts'

type Output = z.output<typeof ImportShape>

const WIDTH = 16

const linesOf = ({ clinicId, entries, auditLines, secret }: Output): readonly Block[] => [
  para(`Clinic ${clinicId} is taken in, sealed with new keys.`, 0),
  labelled('Entries', String(entries), WIDTH),
  labelled('Audit', `${auditLines} lines`, WIDTH),
  para(
    'Write this secret down and keep it elsewhere. It opens the backups of this clinic when this computer is gone, and is shown only now:',
  ),
  para(secret, 4),
  para('Nobody can sign in yet: how people sign in is no part of an export. Start the server for a code for the owner.'),
]

const takeIn = async (record: OpenRecord, folder: string, manifest: ExportManifest): Promise<void> => {
  const { engine, host, keys, config } = record
  const { clock, random } = host
  const tx = { clock, random, seals: keys, scope: backupScope(manifest.clinicId, clock.now()) }
  if (engine === undefined) return importIntoFolder({ data: config.data, folder, manifest, tx })
  await engine.found(manifest.clinicId)
  return engine.write(tx.scope, (db) => importClinic({ ...tx, db }, folder, manifest))
}

/** New keys for a clinic that comes from elsewhere; those of clients whose record was erased are destroyed here too. */
const makeKeys = async ({ keys, config }: OpenRecord, { clinicId, erased }: ExportManifest): Promise<string> => {
  const recovery = await keys.found(clinicId)
  keepTarget(config.keys, clinicId, recovery)
  await keys.prepare(clinicId, erased)
  for (const clientId of erased) await keys.destroy(clinicId, clientId)
  return recovery.secret
}

/** `ischia import`: an export taken in, into an empty place. */
export const importRecord = (args: Arguments, edges: Edges): Promise<Ran> =>
  onRecord(args, edges, async (record) => {
    const [folder = ''] = args.words
    const manifest = await readExport(folder)
    const secret = await makeKeys(record, manifest)
    await takeIn(record, folder, manifest)
    const { clinicId, entries, auditLines } = manifest
    const output: Output = { clinicId, entries, auditLines, secret }
    return done(args.json ? `${JSON.stringify(output, null, 2)}\n` : render(linesOf(output), edges.out))
  })
