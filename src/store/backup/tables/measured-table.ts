import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '../../tables.ts'

/** What has to be known of a table to read all of it in order. A described table is one. */
export interface MeasuredTable {
  readonly name: string
  /** Its columns in their order, without the clinic's id, which comes first. */
  readonly columns: Readonly<Record<string, unknown>>
  /** Its primary key after the clinic's id. */
  readonly key: readonly string[]
}

interface ColumnRow {
  readonly table_name: string
  readonly name: string
  readonly pk: number
}

const CLINIC = 'clinic_id'

/**
 * The tables of an SQLite file as they are in it, in the order of their names. A backup of an older version has the tables of its time:
 * it is measured by them, so that it can still be told whole.
 */
export const tablesInFile = async (db: Kysely<Tables>): Promise<readonly MeasuredTable[]> => {
  const { rows } = await sql<ColumnRow>`select t.name as table_name, c.name as name, c.pk as pk
    from sqlite_schema as t, pragma_table_info(t.name) as c where t.type = 'table' order by t.name, c.cid`.execute(db)
  const names = [...new Set(rows.map(({ table_name }) => table_name))]
  return names.flatMap((name) => {
    const columns = rows.filter(({ table_name }) => table_name === name)
    if (!columns.some((column) => column.name === CLINIC)) return []
    const own = columns.filter((column) => column.name !== CLINIC)
    const key = own.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk)
    return [{ name, columns: Object.fromEntries(own.map((column) => [column.name, true])), key: key.map((column) => column.name) }]
  })
}
