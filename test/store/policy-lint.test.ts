import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../support/postgres/fresh-database.ts'
import { isolationOffences } from '../support/postgres/lint.ts'
import { serverOfRun } from '../support/postgres/server-of-run.ts'
import { session } from '../support/postgres/session.ts'

/** Mistakes in a schema, and what the catalogue is expected to say of each. */
const MISTAKES: readonly (readonly [string, string])[] = [
  ['alter table stream disable row level security', 'row-level security not on: stream'],
  ['alter table stream no force row level security', 'row-level security not forced: stream'],
  ['drop policy own_clinic on stream', 'not exactly the one policy: stream'],
  ['create policy also on stream using (true)', 'not exactly the one policy: stream'],
  [`alter policy own_clinic on stream with check (true)`, 'not exactly the one policy: stream'],
  [`alter policy own_clinic on stream using (clinic_id = current_setting('app.tenant', true))`, 'not exactly the one policy: stream'],
  ['create table person_list (id text primary key)', 'a table without a clinic: person_list'],
  ['create unique index stream_hash on stream (hash)', 'a key that does not begin with the clinic: stream_hash'],
  [
    'create table thing (clinic_id text not null, id text unique, primary key (clinic_id, id)); create table part (clinic_id text not null, of_id text references thing (id))',
    'a reference that does not begin with the clinic: part_of_id_fkey',
  ],
  ['create view every_stream as select * from stream', 'a view that looks as its owner: every_stream'],
  [
    `create function every_stream() returns bigint language sql security definer as 'select count(*) from stream'`,
    'a function that acts as its owner on a path of the caller: every_stream',
  ],
  ['grant update on entry to ischia_app', 'a right that nobody gave: entry ischia_app UPDATE'],
  ['grant truncate on stream to ischia_app', 'a right that nobody gave: stream ischia_app TRUNCATE'],
  ['grant insert on stream to ischia_report', 'a right that nobody gave: stream ischia_report INSERT'],
  ['grant select on stream to public', 'a right that nobody gave: stream public SELECT'],
]

describe('the catalogue of PostgreSQL', () => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase(await serverOfRun())
  })
  afterAll(() => database.drop())

  // Made, looked at and undone: the next mistake finds a sound database.
  const offencesWith = async (role: string, statement: string): Promise<readonly string[]> => {
    const at = await session(database.admin)
    await at.ask('begin')
    await at.ask(`set local role ${role}`)
    await at.ask(statement)
    await at.ask('reset role')
    const offences = await isolationOffences(at)
    await at.ask('rollback')
    return offences
  }

  it('[T27] holds nothing against the isolation of clinics', async () => {
    expect(await isolationOffences(await session(database.admin))).toEqual([])
  })

  it.each(MISTAKES)('[T27] shows the mistake in: %s', async (statement, offence) => {
    expect(await offencesWith('ischia_migrator', statement)).toContain(offence)
  })

  it('[T27] shows a table that the app owns', async () => {
    const offence = 'a table that another than the migrator owns: stream'
    expect(await offencesWith('postgres', 'alter table stream owner to ischia_app')).toContain(offence)
  })

  it('[T27] shows a role that is more than a plain one', async () => {
    expect(await offencesWith('postgres', 'alter role ischia_app bypassrls')).toContain('a role that is too much: ischia_app')
    expect(await offencesWith('postgres', 'grant ischia_migrator to ischia_app')).toContain('a role in another: ischia_app')
  })
})
