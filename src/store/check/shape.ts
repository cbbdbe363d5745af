import { sql } from 'kysely'
import { isFault } from '#edges/fault.ts'
import { appliedOf, READ_JOURNAL } from '../migrations/journal.ts'
import { MIGRATIONS } from '../migrations/list.ts'
import { TABLES } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'

/** Asks every table for every column the program knows of. @throws Fault where one is not there */
const askEverything = async ({ db }: Transaction): Promise<void> => {
  for (const { name, columns } of TABLES) {
    const known = ['clinic_id', ...Object.keys(columns)].map((column) => sql.ref(`${name}.${column}`))
    await sql`select ${sql.join(known)} from ${sql.table(name)} limit 0`.execute(db)
  }
}

/**
 * Holds the migrations a clinic had, and its tables, against what the program knows (I11). It takes a transaction of its own: after a
 * statement that was refused, nothing more can be asked in it.
 */
export const checkShape = async (inside: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>): Promise<readonly Finding[]> => {
  const known = MIGRATIONS.map(({ name }) => name)
  const applied = await inside(async ({ db }) => appliedOf((await sql.raw(READ_JOURNAL).execute(db)).rows).map(({ name }) => name))
  if (applied.join() !== known.join()) return [finding('I11', 'It had other migrations than this program has.', 'table schema_migration')]
  try {
    await inside(askEverything)
    return []
  } catch (error) {
    if (!isFault(error)) throw error
    return [finding('I11', 'Its tables are not as the program knows them.', error.code)]
  }
}
