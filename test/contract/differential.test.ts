import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import type { Engine } from '#store/dialect/engine.ts'
import { openStore } from '#store/open-store.ts'
import { TABLES } from '#store/tables.ts'
import { type DatabaseName, openedEngine, testEdges } from '../support/databases.ts'
import { play, type Played } from '../support/differential/play.ts'
import { type Step, steps } from '../support/differential/step.ts'
import { seededRandom } from '../support/edges.ts'
import { systemScope, UNSEALED } from '../support/opened-store.ts'
import { tries } from '../support/runs.ts'

interface Side extends Played {
  readonly engine: Engine
}

const opened = async (database: DatabaseName): Promise<Side> => {
  const edges = testEdges()
  const engine = await openedEngine(database, edges)
  const store = openStore({ ...edges, engine, seals: UNSEALED, random: seededRandom('differential') })
  onTestFinished(() => store.close())
  await store.found(systemScope())
  return { engine, store, clock: edges.clock }
}

/** Every row of every table of the clinic, as text and in one order. */
const everything = (engine: Engine): Promise<readonly string[]> =>
  engine.read(systemScope(), async (db) => {
    const rows: string[] = []
    for (const { name } of TABLES) {
      const found = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db)
      for (const row of found.rows)
        rows.push(`${name} ${JSON.stringify(Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1)))}`)
    }
    return rows.sort()
  })

it('[T23] the same operations give the same answers and leave the same rows on SQLite and PostgreSQL', async () => {
  const [sqlite, postgres] = [await opened('SQLite'), await opened('PostgreSQL')]
  const kinds = new Set<string>()
  let sequence = 0
  const same = async (sequenceOfSteps: readonly Step[]): Promise<void> => {
    sequence += 1
    const [ours, theirs] = await Promise.all([play(sqlite, sequence, sequenceOfSteps), play(postgres, sequence, sequenceOfSteps)])
    expect(ours).toEqual(theirs)
    // A statement that a database refused is a mistake of ours on either of them.
    expect(ours.filter((answer) => answer.startsWith('threw') || answer.startsWith('broken'))).toEqual([])
    for (const answer of ours) kinds.add(/^[a-z]+ ISC-[A-Z]+-\d+/u.exec(answer)?.[0] ?? 'answered')
  }
  await fc.assert(fc.asyncProperty(steps, same), tries(500))
  expect(await everything(sqlite.engine)).toEqual(await everything(postgres.engine))
  // The sequences meet what they are meant to meet: ids used twice, hours booked twice, streams of somebody else.
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['answered', 'conflict ISC-STORE-001', 'missing ISC-STORE-003']))
}, 600_000)
