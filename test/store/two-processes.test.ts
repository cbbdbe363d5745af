import { describe, expect, it, onTestFinished } from 'vitest'
import type { NewEntry } from '#care/record/entry.ts'
import { openPostgres } from '#store/dialect/postgres/engine.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { testEdges } from '../support/databases.ts'
import { seededRandom } from '../support/edges.ts'
import { CLINIC_ID, systemScope, UNSEALED } from '../support/opened-store.ts'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { serverOfRun } from '../support/postgres/server-of-run.ts'

const scope = systemScope()

const twoOnOne = async (): Promise<readonly [Store, Store]> => {
  const database = await freshDatabase(await serverOfRun())
  onTestFinished(() => database.drop())
  const open = async (name: string): Promise<Store> => {
    const edges = { ...testEdges(), random: seededRandom(name) }
    const store = openStore({ ...edges, engine: await openPostgres({ ...edges, url: database.app }), seals: UNSEALED })
    onTestFinished(() => store.close())
    return store
  }
  const [one, other] = [await open('one'), await open('other')]
  await one.found(scope)
  return [one, other]
}

const entry = (entryId: string): NewEntry => ({
  entryId,
  stream: { kind: 'clinic', id: CLINIC_ID },
  kind: 'something.new',
  version: 1,
  body: { text: 'better' },
  happenedAt: '2026-11-26T08:59:00.000Z',
})

const append = (store: Store, entryId: string) => store.write(scope, (at) => at.record.append(entry(entryId)))

describe('two processes on one PostgreSQL database', () => {
  it('number the entries of a clinic without gaps, whoever writes', async () => {
    const stores = await twoOnOne()
    await Promise.all(stores.flatMap((store, at) => Array.from({ length: 20 }, (_, n) => append(store, `${at}-${n}`))))
    const entries = await stores[0].read(scope, (at) => at.record.stream(CLINIC_ID))
    expect(entries.map(({ position }) => position)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
    expect(entries.slice(1).map(({ previousHash }) => previousHash)).toEqual(entries.slice(0, -1).map(({ hash }) => hash))
  })

  it('[I5] keep an entry once that was sent to both', async () => {
    const [one, other] = await twoOnOne()
    const answers = await Promise.all([append(one, 'same'), append(other, 'same')])
    expect(answers.map(({ position }) => position)).toEqual([1, 1])
    expect(answers.filter(({ repeated }) => repeated)).toHaveLength(1)
  })

  it('hear of one another, each commit with its position', async () => {
    const [one, other] = await twoOnOne()
    const heard: (readonly [string, number])[] = []
    other.onCommit((clinicId, position) => heard.push([clinicId, position]))
    // Written again until the other has begun to listen: it connects while it opens.
    let number = 0
    while (heard.length === 0) {
      number += 1
      await append(one, `entry ${number}`)
    }
    const [clinicId, position] = heard[0] ?? ['', 0]
    expect(clinicId).toBe(CLINIC_ID)
    expect(position).toBeGreaterThan(0)
    expect(position).toBeLessThanOrEqual(number)
  })
})
