import { DatabaseSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { SQLITE } from '../dialect/flavour.ts'
import { queriesOver } from '../dialect/queries.ts'
import { statementsOf } from '../dialect/sqlite/statements.ts'
import type { Tables } from '../tables.ts'
import { tablesInFile } from './tables/measured-table.ts'

// Those that refer to others come first.
const SIGN_INS = ['hand_over', 'break_glass', 'pre_sign_in', 'session'] as const

/**
 * Ends every sign-in that a backup holds: a session that was ended, or a device that was lost after the backup, must not come back with
 * it (A7). Who may sign in stays; everybody signs in again.
 */
export const endSignIns = async (db: Kysely<Tables>, clinicId: string, present: readonly string[]): Promise<void> => {
  for (const name of SIGN_INS.filter((table) => present.includes(table)))
    await sql`delete from ${sql.table(name)} where clinic_id = ${clinicId}`.execute(db)
}

/** Ends every sign-in in a file that nobody else has open. */
export const endSignInsIn = async (path: string, clinicId: string): Promise<void> => {
  const file = new DatabaseSync(path)
  try {
    const run = statementsOf(file)
    const db = queriesOver(SQLITE, async (statement) => run(statement))
    file.exec('begin immediate')
    const present = await tablesInFile(db)
    await endSignIns(
      db,
      clinicId,
      present.map(({ name }) => name),
    )
    file.exec('commit')
  } finally {
    file.close()
  }
}
