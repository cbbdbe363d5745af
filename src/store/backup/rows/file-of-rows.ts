import { DatabaseSync } from 'node:sqlite'
import { SQLITE } from '../../dialect/flavour.ts'
import { queriesOver } from '../../dialect/queries.ts'
import { statementsOf } from '../../dialect/sqlite/statements.ts'
import { sqliteStatements } from '../../schema/sqlite-ddl.ts'
import { TABLES } from '../../tables.ts'
import { loadRows } from './load-rows.ts'

/** Makes an SQLite file of the rows of a snapshot: so that a backup of any database can be looked at without one. */
export const fileOfRows = async (rows: string, clinicId: string, target: string): Promise<void> => {
  const file = new DatabaseSync(target)
  try {
    // It is a copy of a copy: what a power cut takes of it is made again.
    file.exec('pragma journal_mode = off; pragma synchronous = off; pragma foreign_keys = off; begin')
    for (const statement of TABLES.flatMap(sqliteStatements)) file.exec(statement)
    const run = statementsOf(file)
    await loadRows(
      queriesOver(SQLITE, async (statement) => run(statement)),
      clinicId,
      rows,
    )
    file.exec('commit')
  } finally {
    file.close()
  }
}
