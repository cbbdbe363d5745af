import { DatabaseSync } from 'node:sqlite'
import type { Clock } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import { PRAGMAS, READ_ONLY_PRAGMAS, setPragmas } from '../dialect/sqlite/pragmas.ts'
import { MIGRATION_FAULTS } from './faults.ts'
import { appliedOf, JOURNAL, JOURNAL_TABLE, READ_JOURNAL } from './journal.ts'
import { checksumOf, type Migration } from './migration.ts'
import { pendingOf } from './pending.ts'

/** Marks a file as one of ours: "ISCH". */
const APPLICATION_ID = 0x49534348

/** How files are brought to this version. */
export interface SqliteMigrating {
  readonly known: readonly Migration[]
  readonly clock: Clock
  /** Called before each statement with its number; tests end the process there. */
  readonly step?: (statement: number) => void
}

/** The value of a pragma. */
export const pragmaOf = (file: DatabaseSync, pragma: string): unknown => Object.values(file.prepare(`pragma ${pragma}`).get() ?? {})[0]

/** Whether nothing was ever made in a file. */
export const isEmpty = (file: DatabaseSync): boolean => file.prepare('select 1 from sqlite_schema limit 1').get() === undefined

/** The migrations a file still needs. @throws Fault where it is of a newer program, or not ours */
export const pendingIn = (file: DatabaseSync, known: readonly Migration[]): readonly Migration[] => {
  if (isEmpty(file)) return known
  if (pragmaOf(file, 'application_id') !== APPLICATION_ID) throw new Fault(MIGRATION_FAULTS.notOurs)
  return pendingOf(known, appliedOf(file.prepare(READ_JOURNAL).all()), 'sqlite')
}

const demandReferences = (file: DatabaseSync): void => {
  if (file.prepare('pragma foreign_key_check').all().length > 0) throw new Fault(MIGRATION_FAULTS.failed, { place: 'references' })
}

/** Applies migrations in one transaction: all of them or none. */
export const applyIn = (file: DatabaseSync, pending: readonly Migration[], { clock, step }: SqliteMigrating): void => {
  let statement = 0
  const run = (sql: string): void => {
    step?.(statement)
    statement += 1
    file.exec(sql)
  }
  // A table that is made anew is dropped under those that refer to it; what refers to nothing afterwards is found before the commit.
  file.exec('pragma foreign_keys = off')
  run('begin immediate')
  run(`pragma application_id = ${APPLICATION_ID}`)
  run(`${JOURNAL_TABLE} strict`)
  for (const migration of pending) {
    for (const sql of migration.sqlite) run(sql)
    const row = file.prepare(`insert into ${JOURNAL} (name, checksum, applied_at) values (?, ?, ?)`)
    row.run(migration.name, checksumOf(migration, 'sqlite'), clock.now())
  }
  demandReferences(file)
  run('commit')
}

/** Opens a file, does something with it and closes it whatever happens; what a broken transaction did is gone then. */
export const withFile = <T>(path: string, readOnly: boolean, work: (file: DatabaseSync) => T): T => {
  const file = new DatabaseSync(path, { readOnly, timeout: 5_000 })
  try {
    setPragmas(file, readOnly ? READ_ONLY_PRAGMAS : PRAGMAS)
    return work(file)
  } finally {
    file.close()
  }
}
