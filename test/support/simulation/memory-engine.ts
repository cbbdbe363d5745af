import { DatabaseSync } from 'node:sqlite'
import type { Engine } from '#store/dialect/engine.ts'
import { SQLITE } from '#store/dialect/flavour.ts'
import { queriesOver } from '#store/dialect/queries.ts'
import { statementsOf } from '#store/dialect/sqlite/statements.ts'
import { JOURNAL, JOURNAL_TABLE } from '#store/migrations/journal.ts'
import { MIGRATIONS } from '#store/migrations/list.ts'
import { checksumOf } from '#store/migrations/migration.ts'
import { TABLES } from '#store/tables.ts'

/** A disk in memory that survives the processes of a simulation: what was committed is there, what was not is gone. */
export interface MemoryDisk {
  /** An engine on one clinic of it, as a process that starts opens one. */
  readonly engine: (clinicId: string) => Engine
  /** A disk as it comes from the shop. */
  readonly wipe: () => void
  readonly close: () => void
}

/** Makes one. Everything runs at once, in the order it was asked: a seed always leads to the same history. */
export const memoryDisk = (): MemoryDisk => {
  const file = new DatabaseSync(':memory:')
  file.exec('pragma foreign_keys = on')
  file.exec(JOURNAL_TABLE)
  const journal = file.prepare(`insert into ${JOURNAL} (name, checksum, applied_at) values (?, ?, '')`)
  for (const migration of MIGRATIONS) {
    for (const statement of migration.sqlite) file.exec(statement)
    journal.run(migration.name, checksumOf(migration, 'sqlite'))
  }
  const run = statementsOf(file)
  const db = queriesOver(SQLITE, async (statement) => run(statement))
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
  const transaction = <T>(begin: string, work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      file.exec(begin)
      try {
        const result = await work()
        file.exec('commit')
        return result
      } catch (error) {
        file.exec('rollback')
        throw error
      }
    })
  return {
    engine: (clinicId) => ({
      read: (_scope, work) => transaction('begin', () => work(db)),
      write: (_scope, work) => transaction('begin immediate', () => work(db)),
      clinics: async () => [clinicId],
      found: async () => undefined,
      close: async () => undefined,
    }),
    wipe: () => {
      for (const { name } of TABLES.toReversed()) file.exec(`delete from ${name}`)
    },
    close: () => file.close(),
  }
}
