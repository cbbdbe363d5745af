import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../support/postgres/fresh-database.ts'
import { serverOfRun } from '../support/postgres/server-of-run.ts'

const ask = async (url: string, question: string): Promise<readonly unknown[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ readonly answer: unknown }>(question)).rows.map(({ answer }) => answer)
  } finally {
    await client.end()
  }
}

describe('the PostgreSQL server of a run', () => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase(await serverOfRun())
  })
  afterAll(() => database.drop())

  it('syncs to the disk before it acknowledges', async () => {
    expect(
      await ask(database.app, `select current_setting(name) as answer from unnest(array['fsync', 'synchronous_commit']) as name`),
    ).toEqual(['on', 'on'])
  })

  it('lets nobody of ours be more than a plain role', async () => {
    const over = `select rolname as answer from pg_roles where rolname like 'ischia%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`
    expect(await ask(database.admin, over)).toEqual([])
  })

  it('lets the app make no table', async () => {
    await expect(ask(database.app, 'create table public.mine (id text)')).rejects.toThrow('permission denied for schema public')
  })
})
