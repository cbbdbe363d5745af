import { Fault } from '#edges/fault.ts'
import { BACKUP_FAULTS } from '../backup/faults.ts'
import { TABLES } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import { entriesOut } from './entries-out.ts'
import { lineOf } from './entry-line.ts'
import { filesOut } from './files-out.ts'
import { dropExport, exportFolder } from './folder.ts'
import type { ExportFolder } from './folder.ts'
import { kindTable } from './kind-tables.ts'
import type { KindRow } from './kind-tables.ts'
import type { ExportManifest } from './manifest.ts'
import { exportSchemas } from './schemas.ts'
import { auditOut, isShown, tableOut } from './tables-out.ts'

/** What went through while entries were written. */
interface Passed {
  readonly kinds: Map<string, KindRow[]>
  readonly erased: Set<string>
  entries: number
}

async function* entryLines(tx: Transaction, passed: Passed): AsyncGenerator<string> {
  for await (const { header, content, sealed } of entriesOut(tx)) {
    passed.entries += 1
    if (content === undefined) passed.erased.add(header.stream.clientId ?? header.clinicId)
    else {
      const { entryId, position, stream, authorId, happenedAt, signed } = header
      const row = { entryId, position, streamId: stream.id, clientId: stream.clientId, authorId, happenedAt, signed, body: content.body }
      const kind = `${header.kind}-${header.version}`
      const rows = passed.kinds.get(kind) ?? []
      rows.push(row)
      passed.kinds.set(kind, rows)
    }
    yield lineOf(header, content, sealed)
  }
}

const PLAIN_NAME = /^[\w.-]+$/u

const tables = async (tx: Transaction, folder: ExportFolder, { kinds }: Passed): Promise<void> => {
  for (const [kind, rows] of kinds) if (PLAIN_NAME.test(kind)) await folder.write(`csv/entries/${kind}.csv`, kindTable(rows))
  for (const table of TABLES.filter(isShown)) await folder.write(`csv/tables/${table.name}.csv`, tableOut(tx, table))
  for (const [name, text] of exportSchemas()) await folder.write(name, [text])
}

const clinicOf = async ({ db, scope }: Transaction) => {
  const row = await db.selectFrom('clinic').selectAll().where('clinic_id', '=', scope.clinicId).executeTakeFirst()
  if (row === undefined) throw new Fault(BACKUP_FAULTS.unknownClinic)
  return row
}

const audit = TABLES.find(({ name }) => name === 'audit')

const writeAll = async (tx: Transaction, folder: ExportFolder, program: string): Promise<ExportManifest> => {
  const clinic = await clinicOf(tx)
  const passed: Passed = { kinds: new Map(), erased: new Set(), entries: 0 }
  await folder.write('entries.ndjson', entryLines(tx, passed))
  if (audit !== undefined) await folder.write('audit.ndjson', auditOut(tx, audit))
  await filesOut(tx, folder)
  await tables(tx, folder, passed)
  const about = {
    format: 'ischia-export',
    version: 1,
    program,
    clinicId: tx.scope.clinicId,
    openedAt: clinic.opened_at,
    takenAt: tx.clock.now(),
  } as const
  const counts = { entries: passed.entries, auditLines: clinic.audit_sequence, erased: [...passed.erased].toSorted() }
  return { ...about, ...counts, files: [...folder.files()] }
}

/**
 * Writes everything a clinic's record holds into a new folder, opened: entries with their hashes, the audit, attachments as files, tables
 * for spreadsheets, and the schemas of all of it. The keys must be unlocked. What is in the folder can be read by whoever has it.
 */
export const exportClinic = async (tx: Transaction, folder: string, program: string): Promise<ExportManifest> => {
  const out = await exportFolder(folder)
  try {
    const manifest = await writeAll(tx, out, program)
    await out.write('manifest.json', [`${JSON.stringify(manifest, null, 1)}\n`])
    return manifest
  } catch (error) {
    await dropExport(folder)
    throw error
  }
}
