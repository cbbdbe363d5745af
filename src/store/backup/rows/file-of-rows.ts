import { DatabaseSync } from 'node:sqlite'
import { SQLITE } from '../../dialect/flavour.ts'
import { queriesOver } from '../../dialect/queries.ts'
import { foundFile } from '../../dialect/sqlite/found.ts'
import { statementsOf } from '../../dialect/sqlite/statements.ts'
import { MIGRATIONS } from '../../migrations/list.ts'
import type { Manifest } from '../manifest.ts'
import { loadRows } from './load-rows.ts'

/** Makes an SQLite file of the rows of a snapshot: so that a backup of any database can be looked at, and used, without one. */
export const fileOfRows = async (
  rows: string,
  { clinicId, takenAt }: Pick<Manifest, 'clinicId' | 'takenAt'>,
  target: string,
): Promise<void> => {
  foundFile(target, { known: MIGRATIONS, clock: { now: () => takenAt, elapsed: () => 0 } })
  const file = new DatabaseSync(target)
  try {
    // It is a copy of a copy: what a power cut takes of it is made again. References are looked at when it is whole.
    file.exec('pragma journal_mode = delete; pragma synchronous = off; pragma foreign_keys = off; begin')
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
