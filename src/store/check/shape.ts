import { sql } from 'kysely'
import { appliedOf, READ_JOURNAL } from '../migrations/journal.ts'
import { MIGRATIONS } from '../migrations/list.ts'
import type { Transaction } from '../transaction.ts'
import { TABLES } from '../tables.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'

/** Tables that cannot be asked for every column the program knows of. */
const misshapen = async ({ db }: Transaction): Promise<readonly Finding[]> => {
  for (const { name, columns } of TABLES) {
    const known = ['clinic_id', ...Object.keys(columns)].map((column) => sql.ref(`${name}.${column}`))
    try {
      await sql`select ${sql.join(known)} from ${sql.table(name)} limit 0`.execute(db)
    } catch {
      // After an error PostgreSQL answers nothing more in this transaction, so one such table is all that is told.
      return [finding('I11', 'This table is not there as the program knows it.', `table ${name}`)]
    }
  }
  return []
}

/** Holds the migrations a clinic had, and its tables, against what the program knows (I11). */
export const checkShape = async (tx: Transaction): Promise<readonly Finding[]> => {
  const { rows } = await sql.raw(READ_JOURNAL).execute(tx.db)
  const applied = appliedOf(rows).map(({ name }) => name)
  const known = MIGRATIONS.map(({ name }) => name)
  const same = applied.length === known.length && applied.every((name, at) => name === known[at])
  return same ? misshapen(tx) : [finding('I11', 'It had other migrations than this program has.', 'table schema_migration')]
}
