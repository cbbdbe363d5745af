import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { MeasuredTable } from './measured-table.ts'
import { columnsOf, rowText } from './row-text.ts'
import type { AnyRow } from './row-text.ts'

/** Text that a page should hold: rows of files are a megabyte each, others a few hundred bytes. */
const PAGE_CHARACTERS = 2_000_000
const [FEWEST, MOST] = [4, 1_000]

/** A line and the row it was made of. */
export interface ReadRow {
  readonly row: AnyRow
  readonly text: string
}

const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))

const pageAfter = (db: Kysely<Tables>, table: MeasuredTable, clinicId: string, last: AnyRow | undefined, limit: number) => {
  const key = ['clinic_id', ...table.key]
  const after =
    last === undefined
      ? sql`clinic_id = ${clinicId}`
      : sql`clinic_id = ${clinicId} and (${list(key)}) > (${sql.join(key.map((name) => last[name]))})`
  return sql<AnyRow>`select ${list(columnsOf(table))} from ${sql.table(table.name)} where ${after} order by ${list(key)} limit ${limit}`.execute(
    db,
  )
}

/** The rows of a clinic in a table, in the order of its key, a page at a time. */
export async function* readTable(db: Kysely<Tables>, table: MeasuredTable, clinicId: string): AsyncGenerator<readonly ReadRow[]> {
  let [last, limit]: [AnyRow | undefined, number] = [undefined, FEWEST]
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the next page begins where this one ends
    const { rows } = await pageAfter(db, table, clinicId, last, limit)
    const page = rows.map((row) => ({ row, text: rowText(table, row) }))
    if (page.length > 0) yield page
    if (page.length < limit) return
    last = rows.at(-1)
    const characters = page.reduce((sum, { text }) => sum + text.length, 0)
    limit = Math.min(MOST, Math.max(FEWEST, Math.floor((PAGE_CHARACTERS * page.length) / Math.max(1, characters))))
  }
}
