import type pg from 'pg'
import { z } from 'zod'
import { Fault } from '#edges/fault.ts'
import type { Log } from '#edges/log.ts'
import { faultOf } from '../dialect/faults.ts'
import { once } from '../dialect/once.ts'
import { beginReading, beginWriting } from '../dialect/postgres/begin.ts'
import { connect, poolOf, runOn, runPlain } from '../dialect/postgres/pool.ts'
import type { Statement } from '../dialect/statement.ts'
import { isTrouble } from '../dialect/trouble.ts'
import { pendingInDatabase } from '../migrations/migrate-postgres.ts'
import { KEY_FAULTS } from './faults.ts'
import type { KeptKey, Keyring } from './keyring.ts'
import { KEYRING_MIGRATIONS } from './table.ts'

/** What a keyring in PostgreSQL is handed. */
export interface PostgresKeyringEdges {
  /** The keyring's own database, as its own role. */
  readonly url: string
  readonly log?: Log
}

const ROWS = z.array(z.object({ owner_id: z.string(), wrapped: z.instanceof(Uint8Array).nullable() }))

const FIND = 'select owner_id, wrapped from owner_key where clinic_id = $1 and owner_id = $2'
const ALL = 'select owner_id, wrapped from owner_key where clinic_id = $1'
const ADD = `insert into owner_key (clinic_id, owner_id, wrapped, made_at, destroyed_at)
  select $1, given.owner_id, given.wrapped, $4, case when given.wrapped is null then $4 end
  from unnest($2::text[], $3::bytea[]) as given (owner_id, wrapped) on conflict (clinic_id, owner_id) do nothing`
const REWRAP = `update owner_key set wrapped = given.wrapped from unnest($2::text[], $3::bytea[]) as given (owner_id, wrapped)
  where owner_key.clinic_id = $1 and owner_key.owner_id = given.owner_id and destroyed_at is null`
const DESTROY = `insert into owner_key (clinic_id, owner_id, wrapped, made_at, destroyed_at) values ($1, $2, null, $3, $3)
  on conflict (clinic_id, owner_id) do update set wrapped = null, destroyed_at = excluded.destroyed_at where owner_key.destroyed_at is null`

// A server that may answer before its disk has it answers these after all the same.
const SYNCED = 'set local synchronous_commit = on'

const asked = async (pool: pg.Pool, begin: readonly string[], statement: Statement): Promise<readonly KeptKey[]> => {
  const client = await connect(pool)
  let broken = true
  try {
    await runPlain(client, begin)
    const { rows } = await runOn(client, statement)
    await runPlain(client, ['commit'])
    broken = false
    return ROWS.parse(rows).map(({ owner_id, wrapped }) => ({ ownerId: owner_id, wrapped: wrapped ?? undefined }))
  } finally {
    if (broken) await client.query('rollback').catch(() => undefined)
    client.release(broken && client.getTransactionStatus() !== 'I')
  }
}

const keyringOn = (pool: pg.Pool): Keyring => {
  const told = (begin: readonly string[], sql: string, parameters: Statement['parameters']): Promise<readonly KeptKey[]> =>
    asked(pool, begin, { sql, parameters }).catch((error: unknown) => {
      throw faultOf(error)
    })
  const read = async (clinicId: string, sql: string, ...rest: Statement['parameters']) =>
    told(beginReading(clinicId), sql, [clinicId, ...rest])
  const write = async (clinicId: string, sql: string, ...rest: Statement['parameters']): Promise<void> => {
    await told([...beginWriting(clinicId), SYNCED], sql, [clinicId, ...rest])
  }
  const columns = (keys: readonly KeptKey[]) => [keys.map(({ ownerId }) => ownerId), keys.map(({ wrapped }) => wrapped ?? null)] as const
  return {
    find: async (clinicId, ownerId) => (await read(clinicId, FIND, ownerId))[0],
    all: (clinicId) => read(clinicId, ALL),
    add: (clinicId, keys, at) => write(clinicId, ADD, ...columns(keys), at),
    rewrap: (clinicId, keys) => write(clinicId, REWRAP, ...columns(keys.filter(({ wrapped }) => wrapped !== undefined))),
    destroy: (clinicId, ownerId, at) => write(clinicId, DESTROY, ownerId, at),
    close: once(() => pool.end()),
  }
}

const demandTables = async (pool: pg.Pool): Promise<void> => {
  const client = await connect(pool)
  try {
    if ((await pendingInDatabase(client, KEYRING_MIGRATIONS)).length > 0) throw new Fault(KEY_FAULTS.noTables)
  } finally {
    client.release()
  }
}

/** Opens the keyrings of all clinics in a PostgreSQL database of their own. @throws Fault where its tables are not there, or it cannot be reached */
export const openPostgresKeyring = async ({ url, log }: PostgresKeyringEdges): Promise<Keyring> => {
  const pool = poolOf(url, log)
  try {
    await demandTables(pool)
    return keyringOn(pool)
  } catch (error) {
    await pool.end()
    throw isTrouble(error, 'forbidden') ? new Fault(KEY_FAULTS.foreignRole, { cause: error }) : faultOf(error)
  }
}
