import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Engine } from '#store/dialect/engine.ts'
import type { Work } from '#store/dialect/unit.ts'
import { DATABASES, type DatabaseName, openedEngine, testEdges } from '../support/databases.ts'
import { CLINIC_ID, systemScope } from '../support/opened-store.ts'

const scope = systemScope()

const opened = async (database: DatabaseName) => {
  const edges = testEdges()
  const engine = await openedEngine(database, edges)
  onTestFinished(() => engine.close())
  await engine.found(CLINIC_ID)
  const row = { clinic_id: CLINIC_ID, opened_at: edges.clock.now(), position: 0, audit_sequence: 0, audit_hash: '' }
  await engine.write(scope, (db) => db.insertInto('clinic').values(row).execute())
  return { engine, ...edges }
}

const streamsOf: Work<unknown> = (db) => db.selectFrom('stream').select('stream_id').execute()

const addStream =
  (streamId: string): Work<unknown> =>
  (db) =>
    db
      .insertInto('stream')
      .values({ clinic_id: CLINIC_ID, stream_id: streamId, kind: 'client', client_id: null, sequence: 0, hash: '' })
      .execute()

const streamsIn = (engine: Engine): Promise<readonly string[]> =>
  engine.read(scope, async (db) =>
    (await db.selectFrom('stream').select('stream_id').orderBy('stream_id').execute()).map((row) => row.stream_id),
  )

describe.each(DATABASES)('work on %s', (database) => {
  it('[I2] rolls back alone where it fails among others of the same commit', async () => {
    const { engine } = await opened(database)
    const outcomes = await Promise.allSettled([
      engine.write(scope, addStream('a')),
      engine.write(scope, async (db) => {
        await addStream('b')(db)
        throw new RangeError('changed its mind')
      }),
      engine.write(scope, addStream('a')),
      engine.write(scope, addStream('c')),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    expect(outcomes[1]).toMatchObject({ reason: { message: 'changed its mind' } })
    expect(outcomes[2]).toMatchObject({ reason: { code: 'ISC-STORE-109', kind: 'conflict' } })
    expect(await streamsIn(engine)).toEqual(['a', 'c'])
  })

  it('keeps all of many at once', async () => {
    const { engine } = await opened(database)
    const names = Array.from({ length: 50 }, (_, at) => `s${String(at).padStart(2, '0')}`)
    await Promise.all(names.map((name) => engine.write(scope, addStream(name))))
    expect(await streamsIn(engine)).toEqual(names)
  })

  it('[I14] does not count as done where a statement failed and the work went on', async () => {
    const { engine } = await opened(database)
    const stubborn = engine.write(scope, async (db) => {
      await addStream('a')(db)
      await addStream('a')(db).catch(() => undefined)
      return 'done'
    })
    await expect(stubborn).rejects.toMatchObject({ code: 'ISC-STORE-109' })
    expect(await streamsIn(engine)).toEqual([])
  })

  it('lets no query through after it ended', async () => {
    const { engine } = await opened(database)
    const kept = await engine.write(scope, async (db) => ({ late: () => addStream('a')(db) }))
    await expect(kept.late()).rejects.toThrow('a query of a piece of work that has ended')
    expect(await streamsIn(engine)).toEqual([])
  })

  it('reads at one moment, whatever is written meanwhile', async () => {
    const { engine } = await opened(database)
    const counts = await engine.read(scope, async (db) => {
      const count = async () => (await db.selectFrom('stream').select('stream_id').execute()).length
      await engine.write(scope, addStream('a'))
      return [await count(), await count()]
    })
    expect(counts).toEqual([0, 0])
    expect(await streamsIn(engine)).toEqual(['a'])
  })

  it('changes nothing while it reads', async () => {
    const { engine } = await opened(database)
    await expect(engine.read(scope, addStream('a'))).rejects.toMatchObject({ code: 'ISC-STORE-106' })
    expect(await streamsIn(engine)).toEqual([])
  })

  it('is undone where it holds up the others for too long, and they go on', async () => {
    const { engine, timers } = await opened(database)
    const begun = Promise.withResolvers<void>()
    const endless = engine.write(scope, async (db) => {
      await addStream('a')(db)
      begun.resolve()
      await new Promise(() => undefined)
    })
    const after = engine.write(scope, addStream('b'))
    await begun.promise
    timers.pass(15_000)
    await expect(endless).rejects.toMatchObject({ code: 'ISC-STORE-107', kind: 'unavailable', detail: { retryAfter: 5 } })
    await after
    expect(await streamsIn(engine)).toEqual(['b'])
  })

  it('may not open a transaction of its own', async () => {
    const { engine } = await opened(database)
    const own = engine.write(scope, (db) => db.transaction().execute(addStream('a')))
    await expect(own).rejects.toMatchObject({ code: 'ISC-STORE-108' })
    expect(await streamsIn(engine)).toEqual([])
  })

  it('refers only to what is there', async () => {
    const { engine } = await opened(database)
    const entry = engine.write(scope, (db) =>
      sql`insert into stream (clinic_id, stream_id, kind, sequence, hash) values ('6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6b', 's', 'client', 0, '')`.execute(
        db,
      ),
    )
    await expect(entry).rejects.toMatchObject({ name: 'Fault' })
    expect(await streamsIn(engine)).toEqual([])
  })

  it.each(['../elsewhere', '', CLINIC_ID.toUpperCase(), `${CLINIC_ID}'`])('[A4] knows no clinic by the id %j', async (clinicId) => {
    const { engine } = await opened(database)
    await expect(engine.read(systemScope(clinicId), streamsOf)).rejects.toMatchObject({ code: 'ISC-STORE-002', kind: 'missing' })
    await expect(engine.write(systemScope(clinicId), streamsOf)).rejects.toMatchObject({ code: 'ISC-STORE-002' })
    await expect(engine.found(clinicId)).rejects.toMatchObject({ code: 'ISC-STORE-002' })
  })

  it('gives counts and sums as numbers', async () => {
    const { engine } = await opened(database)
    const counted = sql<Record<string, unknown>>`select count(*) as many, sum(position) as total, max(position) as most from clinic`
    const row = await engine.read(scope, async (db) => (await counted.execute(db)).rows[0])
    expect({ ...row }).toEqual({ many: 1, total: 0, most: 0 })
  })

  it('gives bytes as they were', async () => {
    const { engine } = await opened(database)
    const bytes = Uint8Array.from([0, 1, 255])
    await engine.write(scope, (db) =>
      db.insertInto('blob_naming').values({ clinic_id: CLINIC_ID, client_id: 'c', sealed: bytes }).execute(),
    )
    expect(await engine.read(scope, (db) => db.selectFrom('blob_naming').select('sealed').execute())).toEqual([{ sealed: bytes }])
  })

  it.each([
    ['a zero in a text', { stream_id: 'a\0b' }],
    ['a fraction where a whole number goes', { sequence: 1.5 }],
    ['nothing where something has to be', { hash: sql<string>`null` }],
  ])('refuses %s', async (_what, wrong) => {
    const { engine } = await opened(database)
    const row = { clinic_id: CLINIC_ID, stream_id: 's', kind: 'client', client_id: null, sequence: 0, hash: '', ...wrong }
    await expect(engine.write(scope, (db) => db.insertInto('stream').values(row).execute())).rejects.toMatchObject({
      code: 'ISC-STORE-108',
    })
    expect(await streamsIn(engine)).toEqual([])
  })

  it('refuses further work once it is closed', async () => {
    const { engine } = await opened(database)
    const last = engine.write(scope, addStream('a'))
    await Promise.all([last, engine.close()])
    await expect(engine.write(scope, addStream('b'))).rejects.toMatchObject({ kind: 'unavailable' })
    await expect(engine.read(scope, streamsOf)).rejects.toMatchObject({ kind: 'unavailable' })
  })
})
