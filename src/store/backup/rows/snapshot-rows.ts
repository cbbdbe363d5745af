import type { Kysely } from 'kysely'
import { Fault } from '#edges/fault.ts'
import type { Tables } from '../../tables.ts'
import { TABLES } from '../../tables.ts'
import { writeWhole } from '../durable.ts'
import { BACKUP_FAULTS } from '../faults.ts'
import type { Snapshot } from '../snapshot.ts'
import { markerOf } from '../tables/marker.ts'
import { measuring } from '../tables/measure.ts'
import type { TableMeasure } from '../tables/measure.ts'
import { readTable } from '../tables/read-table.ts'

async function* linesOf(db: Kysely<Tables>, clinicId: string, measured: (table: TableMeasure) => void): AsyncGenerator<Uint8Array> {
  for (const table of TABLES) {
    const measure = measuring(table.name)
    for await (const page of readTable(db, table, clinicId)) {
      measure.take(page)
      yield Buffer.from(page.map(({ text }) => `["${table.name}",${text}]\n`).join(''))
    }
    measured(measure.measure())
  }
}

/** Writes every row of a clinic as a line of JSON, table by table, inside one transaction that sees one moment. */
export const snapshotRows = async (db: Kysely<Tables>, clinicId: string, path: string): Promise<Snapshot> => {
  const marker = await markerOf(db, clinicId)
  if (marker === undefined) throw new Fault(BACKUP_FAULTS.unknownClinic)
  const tables: TableMeasure[] = []
  await writeWhole(
    path,
    linesOf(db, clinicId, (table) => tables.push(table)),
  )
  return { path, form: 'rows', marker, tables }
}
