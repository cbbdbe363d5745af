import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Fault } from '#edges/fault.ts'
import { attachmentWriter } from '../attachments/blobs.ts'
import { keepNaming } from '../attachments/naming.ts'
import { checkClinic } from '../check/check.ts'
import { NO_HASH } from '../record/hash.ts'
import type { Transaction } from '../transaction.ts'
import { EXCHANGE_FAULTS } from './faults.ts'
import { demandWhole, linesIn } from './folder.ts'
import { importEntries } from './import-entries.ts'
import { AUDIT_LINE, EXPORT_MANIFEST, FILE_LINE, SECRET_LINE } from './manifest.ts'
import type { ExportManifest } from './manifest.ts'

const FORM = z.looseObject({ format: z.literal('ischia-export'), version: z.int() })

/** Reads what an export says of itself, and holds every file against it. */
export const readExport = async (folder: string): Promise<ExportManifest> => {
  let json: unknown
  try {
    json = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  } catch (cause) {
    throw new Fault(EXCHANGE_FAULTS.notExport, { cause })
  }
  const form = FORM.safeParse(json)
  if (form.success && form.data.version > 1) throw new Fault(EXCHANGE_FAULTS.newer)
  const manifest = EXPORT_MANIFEST.safeParse(json)
  if (!manifest.success) throw new Fault(EXCHANGE_FAULTS.notExport, { cause: manifest.error })
  await demandWhole(folder, manifest.data)
  return manifest.data
}

const parsed = <S extends z.ZodType>(schema: S, line: string, place: string): z.output<S> => {
  try {
    return schema.parse(JSON.parse(line))
  } catch (cause) {
    throw new Fault(EXCHANGE_FAULTS.broken, { place, cause })
  }
}

const importAudit = async (tx: Transaction, folder: string): Promise<void> => {
  let last = { sequence: 0, hash: NO_HASH }
  for await (const line of linesIn(folder, 'audit.ndjson')) {
    const row = parsed(AUDIT_LINE, line, `audit.ndjson:${last.sequence + 1}`)
    if (row.clinic_id !== tx.scope.clinicId) throw new Fault(EXCHANGE_FAULTS.broken, { place: 'audit.ndjson' })
    await tx.db.insertInto('audit').values(row).execute()
    last = row
  }
  const own = { audit_sequence: last.sequence, audit_hash: last.hash }
  await tx.db.updateTable('clinic').set(own).where('clinic_id', '=', tx.scope.clinicId).execute()
}

const importFiles = async (tx: Transaction, folder: string, names: ReadonlySet<string>): Promise<void> => {
  for await (const line of linesIn(folder, 'file-secrets.ndjson')) {
    const { clientId, secret } = parsed(SECRET_LINE, line, 'file-secrets.ndjson')
    await keepNaming(tx, clientId, Buffer.from(secret, 'base64'))
  }
  for await (const line of linesIn(folder, 'files.ndjson')) {
    const { clientId, digest, file } = parsed(FILE_LINE, line, 'files.ndjson')
    // Only a file that the manifest names was looked at; a name that leads elsewhere is none of them.
    if (!names.has(file)) throw new Fault(EXCHANGE_FAULTS.broken, { place: 'files.ndjson' })
    const kept = await attachmentWriter(tx).keep(clientId, await readFile(join(folder, file)))
    if (kept !== digest) throw new Fault(EXCHANGE_FAULTS.broken, { place: file })
  }
}

const demandEmpty = async ({ db, scope }: Transaction): Promise<void> => {
  const there = await db.selectFrom('clinic').select('position').where('clinic_id', '=', scope.clinicId).executeTakeFirst()
  if (there !== undefined) throw new Fault(EXCHANGE_FAULTS.stands)
}

/**
 * Takes an export into an empty clinic, in the transaction it is given: entries with the bytes, salts and hashes they had, sealed anew;
 * the audit; the files. What queries need is made from the entries. Then all of it is checked, and one breach is enough to take in nothing.
 */
export const importClinic = async (tx: Transaction, folder: string, manifest: ExportManifest): Promise<void> => {
  if (manifest.clinicId !== tx.scope.clinicId) throw new Fault(EXCHANGE_FAULTS.broken, { place: 'manifest.json' })
  await demandEmpty(tx)
  const start = { opened_at: manifest.openedAt, position: manifest.entries, audit_sequence: 0, audit_hash: NO_HASH }
  await tx.db
    .insertInto('clinic')
    .values({ clinic_id: tx.scope.clinicId, ...start })
    .execute()
  const entries = await importEntries(tx, linesIn(folder, 'entries.ndjson'))
  if (entries !== manifest.entries) throw new Fault(EXCHANGE_FAULTS.broken, { place: 'entries.ndjson' })
  await importAudit(tx, folder)
  await importFiles(tx, folder, new Set(manifest.files.map(({ name }) => name)))
  const { findings } = await checkClinic(tx)
  const [breach] = findings
  if (breach !== undefined) throw new Fault(EXCHANGE_FAULTS.broken, { place: `${breach.invariant} ${breach.where}` })
}
