import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openPostgresKeyring } from '#store/keys/postgres-keyring.ts'
import { KEYRING_MIGRATIONS } from '#store/keys/table.ts'
import { migrateDatabase } from '#store/migrations/migrate-postgres.ts'
import { standingClock } from '../support/edges.ts'
import { administer } from '../support/postgres/administer.ts'
import { type Cluster, startCluster } from '../support/postgres/cluster.ts'
import { freshDatabase, type FreshDatabase } from '../support/postgres/fresh-database.ts'
import { keyringDatabase } from '../support/postgres/keyring-database.ts'
import { EMPTY, prepareServer } from '../support/postgres/prepare.ts'
import { serverOfRun } from '../support/postgres/server-of-run.ts'
import { session } from '../support/postgres/session.ts'

const CLINIC = '6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const OTHER = '7f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const NOW = '2026-11-26T09:00:00.000Z'
const ANN = { ownerId: 'ann', wrapped: Uint8Array.of(1, 2, 3) }

const opened = async (url: string) => {
  const keyring = await openPostgresKeyring({ url })
  onTestFinished(() => keyring.close())
  return keyring
}

describe('the keyring database', () => {
  const withAnn = async () => {
    const database = await keyringDatabase()
    await (await opened(database.keyring)).add(CLINIC, [ANN], NOW)
    return { database, keys: await session(database.keyring) }
  }

  it('shows a transaction the keys of the clinic it named, and refuses one that named none', async () => {
    const { keys } = await withAnn()
    expect(await keys.as(CLINIC, 'select owner_id from owner_key')).toEqual([{ owner_id: 'ann' }])
    expect(await keys.as(OTHER, 'select owner_id from owner_key')).toEqual([])
    await expect(keys.ask('select owner_id from owner_key')).rejects.toMatchObject({ severity: 'ERROR' })
    const foreign = `insert into owner_key values ('${CLINIC}', 'bob', '\\x01', '${NOW}', null)`
    await expect(keys.as(OTHER, foreign)).rejects.toMatchObject({ code: '42501' })
  })

  it('hides other clinics from its owner as well', async () => {
    const { database } = await withAnn()
    expect(await (await session(database.migrator)).as(OTHER, 'select * from owner_key')).toEqual([])
  })

  it.each([
    ['take a key out', 'delete from owner_key', '42501'],
    ['empty the table', 'truncate owner_key', '42501'],
    ['give a key to somebody else', `update owner_key set owner_id = 'bob'`, '42501'],
    ['change the table', 'alter table owner_key add column also text', '42501'],
    ['destroy a key and keep its wrapping', `update owner_key set destroyed_at = '${NOW}'`, '23514'],
    ['lose a wrapping and not say when', 'update owner_key set wrapped = null', '23514'],
  ])('does not let the server %s', async (_, statement, code) => {
    const { keys } = await withAnn()
    await expect(keys.as(CLINIC, statement)).rejects.toMatchObject({ code })
  })

  it.each(['app', 'report'] as const)('opens to nobody who comes as the %s of the record', async (role) => {
    const { database } = await withAnn()
    await expect((await session(database[role])).as(CLINIC, 'select * from owner_key')).rejects.toMatchObject({ code: '42501' })
    await expect(openPostgresKeyring({ url: database[role] })).rejects.toMatchObject({ code: 'ISC-KEYS-013' })
  })

  it('holds nothing of a wrapping in the row of a key that was destroyed', async () => {
    const { database, keys } = await withAnn()
    await (await opened(database.keyring)).destroy(CLINIC, 'ann', NOW)
    expect(await keys.as(CLINIC, 'select * from owner_key')).toEqual([
      { clinic_id: CLINIC, owner_id: 'ann', wrapped: null, made_at: NOW, destroyed_at: NOW },
    ])
  })

  it('without its tables, of the record, or away is refused with what to do', async () => {
    const server = await serverOfRun()
    const [empty, record] = [await freshDatabase(server, EMPTY), await freshDatabase(server)]
    onTestFinished(() => Promise.all([empty.drop(), record.drop()]).then(() => undefined))
    const refused = (url: string) => openPostgresKeyring({ url }).then(String, (error: unknown) => error)
    expect(await refused(empty.keyring)).toMatchObject({ code: 'ISC-KEYS-012' })
    expect(await refused(record.app)).toMatchObject({ code: 'ISC-STORE-132' })
    expect(await refused(empty.keyring.replace('/test_', '/gone_'))).toMatchObject({ code: 'ISC-STORE-102' })
  })
})

describe('a server that may answer before its disk has it', () => {
  // A server of its own: this one loses its power.
  let cluster: Cluster
  let database: FreshDatabase
  beforeAll(async () => {
    cluster = await startCluster()
    await prepareServer(cluster)
    database = await freshDatabase(cluster, EMPTY)
    await migrateDatabase(database.migrator, { known: KEYRING_MIGRATIONS, clock: standingClock() })
    const late = ['alter system set synchronous_commit = off', `alter system set wal_writer_delay = '10s'`, 'select pg_reload_conf()']
    await administer(cluster, 'postgres', late)
  })
  afterAll(() => cluster.remove())

  it('keeps what it was told of keys when its power goes', async () => {
    const keyring = await opened(database.keyring)
    await keyring.add(CLINIC, [ANN, { ...ANN, ownerId: 'bob' }], NOW)
    await keyring.destroy(CLINIC, 'ann', NOW)
    await cluster.stop('immediate')
    await cluster.start()
    const later = await opened(database.keyring)
    expect([await later.find(CLINIC, 'ann'), await later.find(CLINIC, 'bob')]).toEqual([
      { ownerId: 'ann', wrapped: undefined },
      { ...ANN, ownerId: 'bob' },
    ])
  })
})
