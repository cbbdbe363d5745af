import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openPostgres } from '#store/dialect/postgres/engine.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { recordPath } from '#store/dialect/sqlite/files.ts'
import { checksumOf, type Migration } from '#store/migrations/migration.ts'
import { migrateDatabase } from '#store/migrations/migrate-postgres.ts'
import { migrateFile } from '#store/migrations/migrate-sqlite.ts'
import { pendingOf } from '#store/migrations/pending.ts'
import { testEdges } from '../support/databases.ts'
import { seededRandom, standingClock } from '../support/edges.ts'
import { startDriver } from '../support/faults/driver.ts'
import { CLINIC_ID, systemScope } from '../support/opened-store.ts'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { EMPTY } from '../support/postgres/prepare.ts'
import { serverOfRun } from '../support/postgres/server-of-run.ts'
import { openSession, type Session } from '../support/postgres/session.ts'
import { FAILING, FIRST, SECOND } from '../support/store/pretend-migrations.ts'
import { temporaryTree } from '../support/temporary.ts'

const OLD = [
  { id: '1', name: 'Ada Lovelace' },
  { id: '2', name: 'Grace Hopper' },
]
const NEW = [
  { id: '1', family: 'Lovelace', given: 'Ada' },
  { id: '2', family: 'Hopper', given: 'Grace' },
]
const clock = standingClock()
const how = (...known: readonly Migration[]) => ({ known, clock })
const dump = (name: string): string => readFileSync(join(import.meta.dirname, 'older', name), 'utf8')

/** A file with an old database in it. */
const oldFile = (): string => {
  const path = join(temporaryTree({}), 'record.sqlite')
  const file = new DatabaseSync(path)
  file.exec(dump('people.sqlite.sql'))
  file.close()
  return path
}

const rowsIn = (path: string, query: string): readonly unknown[] => {
  const file = new DatabaseSync(path, { readOnly: true })
  try {
    return file
      .prepare(query)
      .all()
      .map((row) => ({ ...row }))
  } finally {
    file.close()
  }
}

const peopleIn = (path: string): unknown => {
  const columns = rowsIn(path, `select name from pragma_table_info('person') where name not in ('clinic_id')`).map(
    (row) => Object.values(row ?? {})[0],
  )
  return rowsIn(path, `select ${columns.join(', ')} from person order by id`)
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** A database with an old one in it, and somebody who looks. */
const oldDatabase = async () => {
  const database = await freshDatabase(await serverOfRun(), EMPTY)
  onTestFinished(() => database.drop())
  const owner = await openSession(database.migrator)
  onTestFinished(() => owner.end())
  await owner.ask(dump('people.postgres.sql'))
  return { database, owner }
}

const peopleOf = async ({ as }: Session): Promise<unknown> => {
  const rows = await as(CLINIC_ID, 'select * from person order by id')
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'clinic_id')))
}

describe('what is still to be applied', () => {
  const applied = (...migrations: readonly Migration[]) =>
    migrations.map((migration) => ({ name: migration.name, checksum: checksumOf(migration, 'sqlite') }))

  it('is all for new data, the rest for old, and nothing for data of this version', () => {
    expect(pendingOf([FIRST, SECOND], [], 'sqlite')).toEqual([FIRST, SECOND])
    expect(pendingOf([FIRST, SECOND], applied(FIRST), 'sqlite')).toEqual([SECOND])
    expect(pendingOf([FIRST, SECOND], applied(FIRST, SECOND), 'sqlite')).toEqual([])
  })

  it.each([
    ['of a newer program', [FIRST], applied(FIRST, SECOND), 'ISC-STORE-131'],
    ['of another history', [FIRST, FAILING], applied(FIRST, SECOND), 'ISC-STORE-132'],
    ['made by an edited migration', [{ ...FIRST, sqlite: [] }], applied(FIRST), 'ISC-STORE-132'],
    ['made by a renamed migration', [{ ...FIRST, name: '0001-persons' }], applied(FIRST), 'ISC-STORE-132'],
  ])('is not known for data %s', (_what, known, had, code) => {
    expect(() => pendingOf(known, had, 'sqlite')).toThrow(expect.objectContaining({ code, kind: 'unavailable' }))
  })
})

describe('a file', () => {
  it('of an older version becomes one of this version, word for word', () => {
    const path = oldFile()
    expect(peopleIn(path)).toEqual(OLD)
    expect(migrateFile(path, how(FIRST, SECOND))).toEqual(['0002-names-in-parts'])
    expect(peopleIn(path)).toEqual(NEW)
    expect(migrateFile(path, how(FIRST, SECOND))).toEqual([])
    expect(rowsIn(path, 'select name, applied_at from schema_migration')).toEqual([
      { name: '0001-people', applied_at: '2026-11-01T08:00:00.000Z' },
      { name: '0002-names-in-parts', applied_at: clock.now() },
    ])
  })

  it('is not touched by what fails on its copy, and no copy is left', () => {
    const path = oldFile()
    const before = hashOf(path)
    expect(() => migrateFile(path, how(FIRST, SECOND, FAILING))).toThrow(expect.objectContaining({ code: 'ISC-STORE-133' }))
    expect(hashOf(path)).toBe(before)
    expect(readdirSync(dirname(path))).toEqual(['record.sqlite'])
    expect(migrateFile(path, how(FIRST, SECOND))).toEqual(['0002-names-in-parts'])
  })

  it.each([
    ['newer', [FIRST], 'ISC-STORE-131'],
    ['another', [{ ...FIRST, sqlite: ['select 1'] }, SECOND], 'ISC-STORE-132'],
  ])('of a %s program is refused kindly and not touched', (_what, known, code) => {
    const path = oldFile()
    migrateFile(path, how(FIRST, SECOND))
    const before = hashOf(path)
    expect(() => migrateFile(path, how(...known))).toThrow(expect.objectContaining({ code }))
    expect(hashOf(path)).toBe(before)
  })

  it('is brought to this version when its clinic is asked for, and an older program is told so', async () => {
    const folder = temporaryTree({})
    const edges = testEdges()
    const older = sqliteEngine(folder, { ...edges, migrations: [FIRST] })
    await older.found(CLINIC_ID)
    await older.close()
    const newer = sqliteEngine(folder, { ...edges, migrations: [FIRST, SECOND] })
    await newer.read(systemScope(), async () => undefined)
    await newer.close()
    expect(rowsIn(recordPath(folder, CLINIC_ID), 'select name from schema_migration order by name')).toHaveLength(2)
    const again = sqliteEngine(folder, { ...edges, migrations: [FIRST] })
    onTestFinished(() => again.close())
    await expect(again.read(systemScope(), async () => undefined)).rejects.toMatchObject({ code: 'ISC-STORE-131' })
  })

  // Begin, the mark, the journal, five of the migration, and the commit.
  it.each(Array.from({ length: 9 }, (_, at) => at))(
    '[T4] killed before statement %i of a migration is old and becomes new',
    async (statement) => {
      const path = oldFile()
      const killed = startDriver({ script: 'test/support/store/drivers/migrate-and-die.ts', args: ['sqlite', path, String(statement)] })
      expect(await killed.ended).toMatchObject({ signal: 'SIGKILL' })
      expect(peopleIn(path)).toEqual(OLD)
      migrateFile(path, how(FIRST, SECOND))
      expect(peopleIn(path)).toEqual(NEW)
      expect(rowsIn(path, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
    },
  )
})

describe('a PostgreSQL database', () => {
  it('of an older version becomes one of this version, word for word', async () => {
    const { database, owner } = await oldDatabase()
    expect(await peopleOf(owner)).toEqual(OLD)
    expect(await migrateDatabase(database.migrator, how(FIRST, SECOND))).toEqual(['0002-names-in-parts'])
    expect(await peopleOf(owner)).toEqual(NEW)
    expect(await migrateDatabase(database.migrator, how(FIRST, SECOND))).toEqual([])
  })

  it('is as it was where a migration fails', async () => {
    const { database, owner } = await oldDatabase()
    await expect(migrateDatabase(database.migrator, how(FIRST, SECOND, FAILING))).rejects.toMatchObject({ code: 'ISC-STORE-133' })
    expect(await peopleOf(owner)).toEqual(OLD)
    expect(await owner.ask('select name from schema_migration')).toEqual([{ name: '0001-people' }])
  })

  it('is opened by the app only in its version', async () => {
    const { database } = await oldDatabase()
    const open = (...known: readonly Migration[]) =>
      openPostgres({ ...testEdges(), url: database.app, random: seededRandom('app'), migrations: known })
    await expect(open(FIRST, SECOND)).rejects.toMatchObject({ code: 'ISC-STORE-134' })
    await migrateDatabase(database.migrator, how(FIRST, SECOND))
    await expect(open(FIRST)).rejects.toMatchObject({ code: 'ISC-STORE-131' })
    const engine = await open(FIRST, SECOND)
    await engine.close()
  })

  it('is brought to its version once by two that start at the same time', async () => {
    const { database, owner } = await oldDatabase()
    const both = await Promise.all([1, 2].map(() => migrateDatabase(database.migrator, how(FIRST, SECOND))))
    expect(both.flat()).toEqual(['0002-names-in-parts'])
    expect(await peopleOf(owner)).toEqual(NEW)
  })

  // Begin, the lock, the journal, seven of the migration, and the commit; each second one here, all of them at a release.
  it.each([1, 3, 5, 7, 9, 10])('[T4] killed before statement %i of a migration is old and becomes new', async (statement) => {
    const { database, owner } = await oldDatabase()
    const killed = startDriver({
      script: 'test/support/store/drivers/migrate-and-die.ts',
      args: ['postgres', database.migrator, String(statement)],
    })
    expect(await killed.ended).toMatchObject({ signal: 'SIGKILL' })
    expect(await peopleOf(owner)).toEqual(OLD)
    await migrateDatabase(database.migrator, how(FIRST, SECOND))
    expect(await peopleOf(owner)).toEqual(NEW)
  })
})
