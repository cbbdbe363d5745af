import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { MIGRATIONS } from '#store/migrations/list.ts'
import { migrateFile } from '#store/migrations/migrate-sqlite.ts'
import { TABLES } from '#store/tables.ts'
import { standingClock } from '../support/edges.ts'
import { postgresBinaries } from '../support/postgres/binaries.ts'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { EMPTY } from '../support/postgres/prepare.ts'
import { serverOfRun } from '../support/postgres/server-of-run.ts'
import { openSession } from '../support/postgres/session.ts'
import { temporaryTree } from '../support/temporary.ts'

const committed = (name: string): string => readFileSync(join(import.meta.dirname, '../../docs/schema', name), 'utf8')

const schemaOf = (path: string, fill?: string): readonly unknown[] => {
  const file = new DatabaseSync(path)
  try {
    if (fill !== undefined) file.exec(fill)
    return file
      .prepare('select type, name, sql from sqlite_schema order by type, name')
      .all()
      .map((row) => ({ ...row }))
  } finally {
    file.close()
  }
}

it('the committed schema is what the migrations make of a new SQLite file', () => {
  const folder = temporaryTree({ 'new.sqlite': '' })
  migrateFile(join(folder, 'new.sqlite'), { known: MIGRATIONS, clock: standingClock() })
  const made = schemaOf(join(folder, 'new.sqlite'))
  expect(made.length).toBeGreaterThan(TABLES.length)
  expect(made).toEqual(schemaOf(join(folder, 'committed.sqlite'), committed('database.sqlite.sql')))
})

it('every table of SQLite is strict', () => {
  const file = new DatabaseSync(':memory:')
  onTestFinished(() => file.close())
  file.exec(committed('database.sqlite.sql'))
  expect(
    file.prepare(`select name from pragma_table_list where schema = 'main' and name not like 'sqlite_%' and not strict`).all(),
  ).toEqual([])
})

it('the committed schema is what the migrations make of a new PostgreSQL database', async () => {
  const server = await serverOfRun()
  const [made, empty] = [await freshDatabase(server), await freshDatabase(server, EMPTY)]
  onTestFinished(() => Promise.all([made.drop(), empty.drop()]).then(() => undefined))
  const owner = await openSession(empty.migrator)
  await owner.ask(committed('database.postgres.sql'))
  await owner.end()
  const dumpOf = async (url: string): Promise<readonly string[]> => {
    const { stdout } = await promisify(execFile)(join(postgresBinaries(), 'pg_dump'), ['--schema-only', url], {
      maxBuffer: 16 * 1024 * 1024,
    })
    return stdout.split('\n').filter((line) => !/^\\(?:un)?restrict /u.test(line))
  }
  const dump = await dumpOf(made.admin)
  expect(dump.length).toBeGreaterThan(TABLES.length)
  expect(dump).toEqual(await dumpOf(empty.admin))
})
