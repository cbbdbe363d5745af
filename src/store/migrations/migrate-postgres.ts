import pg from 'pg'
import type { Clock } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import { faultOf } from '../dialect/faults.ts'
import { postgresTrouble } from '../dialect/postgres/errors.ts'
import { MIGRATION_FAULTS } from './faults.ts'
import { appliedOf, JOURNAL, JOURNAL_TABLE, READ_JOURNAL } from './journal.ts'
import { checksumOf, type Migration } from './migration.ts'
import { pendingOf } from './pending.ts'

/** How a database is brought to this version. */
export interface PostgresMigrating {
  readonly known: readonly Migration[]
  readonly clock: Clock
  /** Called before each statement with its number; tests end the process there. */
  readonly step?: (statement: number) => void
}

const UNDEFINED_TABLE = '42P01'

/** The migrations a database still needs, as whoever asks may see it. @throws Fault where it is of a newer program */
export const pendingInDatabase = async (client: pg.ClientBase, known: readonly Migration[]): Promise<readonly Migration[]> => {
  try {
    return pendingOf(known, appliedOf((await client.query(READ_JOURNAL)).rows), 'postgres')
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return known
    throw error instanceof Fault ? error : postgresTrouble(error)
  }
}

const apply = async (client: pg.Client, { known, clock, step }: PostgresMigrating): Promise<readonly Migration[]> => {
  let statement = 0
  const run = async (sql: string): Promise<void> => {
    step?.(statement)
    statement += 1
    await client.query(sql)
  }
  await run('begin')
  // Two that start at once: the second finds nothing left to do.
  await run(`select pg_advisory_xact_lock(hashtextextended('${JOURNAL}', 0))`)
  await run(JOURNAL_TABLE)
  const pending = await pendingInDatabase(client, known)
  for (const migration of pending) {
    for (const sql of migration.postgres) await run(sql)
    const row = [migration.name, checksumOf(migration, 'postgres'), clock.now()]
    await client.query(`insert into ${JOURNAL} (name, checksum, applied_at) values ($1, $2, $3)`, row)
  }
  await run('commit')
  return pending
}

/** Brings a database to this version as its owner, in one transaction. Answers the names of what was applied. */
export const migrateDatabase = async (migratorUrl: string, how: PostgresMigrating): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: migratorUrl, application_name: 'ischia-migrator' })
  // A connection that breaks says so here as well, and an error that nobody hears would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw faultOf(postgresTrouble(error))
  }
  try {
    return (await apply(client, how)).map(({ name }) => name)
  } catch (cause) {
    throw cause instanceof Fault ? cause : new Fault(MIGRATION_FAULTS.failed, { cause })
  } finally {
    await client.end()
  }
}
