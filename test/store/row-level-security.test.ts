import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TABLES } from '#store/tables.ts'
import { freshDatabase, type FreshDatabase } from '../support/postgres/fresh-database.ts'
import { serverOfRun } from '../support/postgres/server-of-run.ts'
import { openSession, session } from '../support/postgres/session.ts'

const OURS = '6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const THEIRS = '11111111-2222-4333-8444-555555555555'

const clinicRow = (id: string) =>
  `insert into clinic (clinic_id, opened_at, position, audit_sequence, audit_hash) values ('${id}', '2026-11-26T09:00:00.000Z', 0, 0, '')`
const streamRow = (id: string, stream: string) =>
  `insert into stream (clinic_id, stream_id, kind, sequence, hash) values ('${id}', '${stream}', 'client', 0, '')`
const nameOf = (row: Record<string, unknown> | undefined): unknown => row?.['stream_id']

const fill = async (url: string): Promise<void> => {
  const at = await openSession(url)
  await at.as(OURS, clinicRow(OURS), streamRow(OURS, 'ours'), `insert into directory values ('${OURS}')`)
  await at.as(THEIRS, clinicRow(THEIRS), streamRow(THEIRS, 'theirs'), `insert into directory values ('${THEIRS}')`)
  await at.end()
}

describe('row-level security', () => {
  let database: FreshDatabase
  const app = () => session(database.app)

  beforeAll(async () => {
    database = await freshDatabase(await serverOfRun())
    await fill(database.app)
  })
  afterAll(() => database.drop())

  it.each(TABLES.map(({ name }) => name))(
    '[5.4] answers nothing from %s, not even an empty list, where no clinic was named',
    async (table) => {
      const at = await app()
      await expect(at.ask(`select * from ${table}`)).rejects.toThrow('unrecognized configuration parameter "app.tenant"')
    },
  )

  it('[5.4] is closed on a connection that served a clinic before: the name ended with its transaction', async () => {
    const at = await app()
    expect((await at.as(OURS, 'select stream_id from stream')).map(nameOf)).toEqual(['ours'])
    await expect(at.ask('select * from stream')).rejects.toThrow('invalid input syntax for type uuid: ""')
  })

  it.each(['', 'nobody', '%', `${OURS}0`])('[5.4] takes %j for no clinic', async (tenant) => {
    const at = await app()
    await expect(at.as(tenant, 'select * from stream')).rejects.toThrow('invalid input syntax for type uuid')
  })

  it('[A28] shows a clinic its own rows and no other, through every table', async () => {
    const at = await app()
    for (const { name } of TABLES) {
      const clinics = await at.as(OURS, `select distinct clinic_id from ${name}`)
      expect(clinics.filter((row) => row['clinic_id'] !== OURS)).toEqual([])
    }
    expect(await at.as(OURS, `select * from stream where clinic_id = '${THEIRS}' or stream_id = 'theirs'`)).toEqual([])
  })

  it('[5.4] holds through a plain view of the owner: the owner is held as well', async () => {
    const owner = await session(database.migrator)
    await owner.ask('create view every_stream as select * from stream')
    await owner.ask('grant select on every_stream to ischia_app')
    const at = await app()
    expect((await at.as(OURS, 'select stream_id from every_stream')).map(nameOf)).toEqual(['ours'])
    await expect(at.ask('select * from every_stream')).rejects.toThrow()
    await owner.ask('drop view every_stream')
  })

  it('[5.4] holds the owner of the tables as well', async () => {
    const owner = await session(database.migrator)
    expect((await owner.as(OURS, 'select stream_id from stream')).map(nameOf)).toEqual(['ours'])
    await expect(owner.ask('select * from stream')).rejects.toThrow()
  })

  it('[5.4] lets two clinics use the same name: no unique key reaches past one', async () => {
    const at = await app()
    await at.as(THEIRS, streamRow(THEIRS, 'same'))
    await expect(at.as(OURS, streamRow(OURS, 'same'))).resolves.toEqual([])
  })

  it("[5.4] attaches nothing to another clinic's row: the clinic is part of the reference", async () => {
    const at = await app()
    const entry = `insert into entry (clinic_id, stream_id, sequence, position, entry_id, kind, version, author_id, happened_at, arrived_at, signed,
      sealed, body_hash, previous_hash, hash) values ('${OURS}', 'theirs', 1, 1, 'e', 'note', 1, 'a', 't', 't', 0, '\\x00', '', '', '')`
    await expect(at.as(OURS, entry)).rejects.toThrow('violates foreign key constraint')
  })

  it.each([
    ['adds', streamRow(THEIRS, 'smuggled')],
    ['moves', `update stream set clinic_id = '${THEIRS}' where stream_id = 'ours'`],
    ['lists', `insert into directory values ('00000000-0000-4000-8000-000000000000')`],
  ])('[I8] %s nothing in the name of another clinic', async (_what, statement) => {
    const at = await app()
    await expect(at.as(OURS, statement)).rejects.toThrow('violates row-level security policy')
  })

  it('[I8] changes and removes nothing of another clinic', async () => {
    const at = await app()
    await at.as(OURS, `update stream set hash = 'changed' where stream_id = 'theirs'`, `delete from stream where stream_id = 'theirs'`)
    expect(await at.as(THEIRS, `select stream_id, hash from stream where stream_id = 'theirs'`)).toEqual([
      { stream_id: 'theirs', hash: '' },
    ])
  })

  it.each([
    ['switches it off for itself', 'set row_security = off; select * from stream', 'query would be affected by row-level security policy'],
    ['takes it off a table', 'alter table stream disable row level security', 'must be owner'],
    ['takes a policy off', 'drop policy own_clinic on stream', 'must be owner'],
    ['empties a table', 'truncate stream', 'permission denied'],
    ['becomes the owner', 'set role ischia_migrator', 'permission denied'],
    ['changes an entry', `update entry set kind = 'other'`, 'permission denied'],
    ['removes an entry', 'delete from entry', 'permission denied'],
    ['changes the audit', `update audit set action = 'other'`, 'permission denied'],
    ['forgets which migrations ran', 'delete from schema_migration', 'permission denied'],
    ['makes a table', 'create table mine (id text)', 'permission denied'],
  ])('[5.4] never lets the app do what %s', async (_what, statement, refusal) => {
    const at = await app()
    await expect(at.as(OURS, ...statement.split('; '))).rejects.toThrow(refusal)
  })

  it('[5.4] lets reports read one clinic and write nothing', async () => {
    const report = await session(database.report)
    expect((await report.as(THEIRS, `select stream_id from stream where stream_id = 'theirs'`)).map(nameOf)).toEqual(['theirs'])
    await expect(report.as(THEIRS, streamRow(THEIRS, 'report'))).rejects.toThrow('permission denied')
    await expect(report.ask('select * from stream')).rejects.toThrow()
  })

  it('[5.4] is a net and no wall against statements of an attacker: whoever runs SQL as the app names what clinic they like', async () => {
    const at = await app()
    const rows = await at.as(
      OURS,
      `select set_config('app.tenant', '${THEIRS}', true)`,
      `select stream_id from stream where stream_id = 'theirs'`,
    )
    expect(rows.map(nameOf)).toEqual(['theirs'])
  })

  it('lists the clinics there are, by ids alone', async () => {
    const at = await app()
    expect(await at.ask('select * from directory order by id')).toEqual([{ id: THEIRS }, { id: OURS }])
  })
})
