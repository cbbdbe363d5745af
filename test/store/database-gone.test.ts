import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Engine } from '#store/dialect/engine.ts'
import { openPostgres } from '#store/dialect/postgres/engine.ts'
import type { Limits } from '#store/dialect/postgres/pool.ts'
import { testEdges } from '../support/databases.ts'
import { seededRandom } from '../support/edges.ts'
import { type Cluster, startCluster } from '../support/postgres/cluster.ts'
import { freshDatabase, type FreshDatabase } from '../support/postgres/fresh-database.ts'
import { prepareServer } from '../support/postgres/prepare.ts'
import { openSession, session } from '../support/postgres/session.ts'
import { CLINIC_ID, systemScope } from '../support/opened-store.ts'
import { addStream, foundRow, streamsIn } from '../support/store/rows.ts'

const scope = systemScope()
const SECOND = 1_000

/** Asks until it is answered, with a pause in which the server may come back. */
const sooner = async <T>(ask: () => Promise<T>, until: (answer: T) => boolean): Promise<T> => {
  const end = performance.now() + 20 * SECOND
  for (;;) {
    const answer = await ask().catch((error: unknown) => {
      if (performance.now() > end) throw error
      return undefined
    })
    if (answer !== undefined && until(answer)) return answer
    if (performance.now() > end) throw new RangeError('not within 20 seconds')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('a database that was gone', () => {
  // A server of its own: the one of the run serves other files.
  let cluster: Cluster
  let database: FreshDatabase
  beforeAll(async () => {
    cluster = await startCluster()
    await prepareServer(cluster)
    database = await freshDatabase(cluster)
  })
  afterAll(() => cluster.remove())

  const open = async (name = 'one process', limits: Partial<Limits> = {}) => {
    const edges = testEdges()
    const engine = await openPostgres({ ...edges, url: database.app, random: seededRandom(name), limits })
    onTestFinished(() => engine.close())
    return { engine, ...edges }
  }
  const kept = (engine: Engine, name: string) => engine.write(scope, addStream(name)).then(() => true)

  it('is told as gone for now, and serves again when it is back, with all that was acknowledged', async () => {
    const { engine } = await open()
    await foundRow(engine)
    await kept(engine, 'before')
    await cluster.stop('immediate')
    for (const asking of [engine.write(scope, addStream('lost')), streamsIn(engine), streamsIn(engine)]) {
      await expect(asking).rejects.toMatchObject({ code: 'ISC-STORE-102', kind: 'unavailable', detail: { retryAfter: 5 } })
    }
    await cluster.start()
    await sooner(() => kept(engine, 'after'), Boolean)
    expect(await streamsIn(engine)).toEqual(['after', 'before'])
  })

  it('[I5] leaves what was being kept unknown, and the same id tells it', async () => {
    const { engine } = await open()
    const begun = Promise.withResolvers<void>()
    const ended = Promise.withResolvers<void>()
    const cut = engine.write(scope, async (db) => {
      await addStream('cut')(db)
      begun.resolve()
      await ended.promise
    })
    await begun.promise
    const admin = await openSession(database.admin)
    await admin.ask(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'ischia_app' and state = 'idle in transaction'`)
    await admin.end()
    ended.resolve()
    await expect(cut).rejects.toMatchObject({ kind: 'unavailable' })
    expect(await streamsIn(engine)).not.toContain('cut')
    await kept(engine, 'cut')
    expect(await streamsIn(engine)).toContain('cut')
  })

  it('is not waited for for ever by who needs a row that somebody else holds', async () => {
    const { engine } = await open('one process', { lock: 200 })
    const holder = await session(database.migrator)
    await holder.ask('begin')
    await holder.ask(`select set_config('app.tenant', '${CLINIC_ID}', true)`)
    await holder.ask('lock table stream in exclusive mode')
    const refused = engine.write(scope, addStream('waits'))
    await expect(refused).rejects.toMatchObject({ kind: 'unavailable' })
    await holder.ask('rollback')
    expect(await streamsIn(engine)).not.toContain('waits')
  })

  it('tells the other processes of commits again', async () => {
    const [one, other] = [await open(), await open('another process')]
    const heard: (readonly [string, number])[] = []
    other.engine.told?.hear((clinicId, position) => heard.push([clinicId, position]))
    one.engine.told?.hear((clinicId) => heard.push([clinicId, -1]))
    const toldOf = (position: number) =>
      sooner(
        async () => {
          one.engine.told?.tell(CLINIC_ID, position)
          one.timers.pass(SECOND)
          other.timers.pass(SECOND)
          return heard
        },
        () => heard.some(([, at]) => at === position),
      )
    await toldOf(7)
    await cluster.stop('fast')
    await cluster.start()
    await toldOf(8)
    expect(heard.map(([clinicId]) => clinicId).every((clinicId) => clinicId === CLINIC_ID)).toBe(true)
    // Nobody hears their own word: they were told when they committed.
    expect(heard.map(([, position]) => position)).not.toContain(-1)
  })
})
