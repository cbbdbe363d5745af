import { sql } from 'kysely'
import type pg from 'pg'
import type { Clock } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { Log } from '#edges/log.ts'
import type { Random } from '#edges/random.ts'
import type { Timers } from '#edges/timers.ts'
import { MIGRATION_FAULTS } from '../../migrations/faults.ts'
import { MIGRATIONS } from '../../migrations/list.ts'
import { migrateDatabase, pendingInDatabase } from '../../migrations/migrate-postgres.ts'
import type { Migration } from '../../migrations/migration.ts'
import { groupCommit, type Writer } from '../burst/group-commit.ts'
import type { Engine } from '../engine.ts'
import { faultOf } from '../faults.ts'
import { once } from '../once.ts'
import { POSTGRES } from '../flavour.ts'
import { LONGEST, type Terms } from '../unit.ts'
import { beginWriting } from './begin.ts'
import { connect, type Limits, poolOf, runOn } from './pool.ts'
import { readOn } from './read.ts'
import { toldOver } from './told.ts'
import { writeConnection } from './write-connection.ts'

/** What an engine on PostgreSQL is handed. */
export interface PostgresEdges {
  /** The database as the app's role. */
  readonly url: string
  /** The database as its owner, to bring it to this version at the start; not used afterwards. */
  readonly migratorUrl?: string
  readonly clock: Clock
  readonly timers: Timers
  readonly random: Random
  readonly log?: Log
  readonly limits?: Partial<Limits>
  /** What brings a database to this version; all of ours where it is not given. */
  readonly migrations?: readonly Migration[]
}

const withClient = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await connect(pool)
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

const demandVersion = (pool: pg.Pool, known: readonly Migration[]): Promise<void> =>
  withClient(pool, async (client) => {
    if ((await pendingInDatabase(client, known)).length > 0) throw new Fault(MIGRATION_FAULTS.older)
  })

const clinicsIn = (pool: pg.Pool): Promise<readonly string[]> =>
  withClient(pool, async (client) => {
    const { rows } = await runOn(client, { sql: 'select id from directory order by id', parameters: [] })
    return rows.map((row) => String(Object.values(row ?? {})[0]))
  })

const engineOn = (pool: pg.Pool, { clock, timers, random, log, url }: PostgresEdges): Engine => {
  const told = toldOver({ url, timers, random, log })
  const writers = new Map<string, Writer>()
  const terms = (longest: number): Terms => ({ flavour: POSTGRES, timers, longest })
  const acquire = () => writeConnection(pool)
  const writerOf = (clinicId: string): Writer => {
    const writer = writers.get(clinicId) ?? groupCommit({ ...terms(LONGEST.write), clock, begin: beginWriting(clinicId), acquire })
    writers.set(clinicId, writer)
    return writer
  }
  return {
    read: ({ clinicId }, work) => readOn(pool, clinicId, terms(LONGEST.read), work),
    write: async ({ clinicId }, work) => writerOf(clinicId).write(work),
    told,
    clinics: () => clinicsIn(pool),
    found: async (clinicId) => {
      await writerOf(clinicId).write((db) => sql`insert into directory (id) values (${clinicId}) on conflict do nothing`.execute(db))
    },
    close: once(async () => {
      await Promise.all([...writers.values()].map((writer) => writer.close()))
      await told.close()
      await pool.end()
    }),
  }
}

/** Opens a PostgreSQL database, brought to this version where the owner's address is given. @throws Fault where it cannot be used */
export const openPostgres = async (edges: PostgresEdges): Promise<Engine> => {
  const known = edges.migrations ?? MIGRATIONS
  const pool = poolOf(edges.url, edges.log, edges.limits)
  try {
    if (edges.migratorUrl !== undefined) await migrateDatabase(edges.migratorUrl, { known, clock: edges.clock })
    await demandVersion(pool, known)
    return engineOn(pool, edges)
  } catch (error) {
    await pool.end()
    throw faultOf(error)
  }
}
