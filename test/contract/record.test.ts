import { describe, expect, it } from 'vitest'
import type { NewEntry } from '#care/record/entry.ts'
import { DATABASES } from '../support/databases.ts'
import { CLINIC_ID, openedStore, systemScope } from '../support/opened-store.ts'

const entry = (entryId: string, body: NewEntry['body'] = { text: 'better' }): NewEntry => ({
  entryId,
  stream: { kind: 'clinic', id: CLINIC_ID },
  kind: 'note',
  version: 1,
  body,
  happenedAt: '2026-11-26T08:59:00.000Z',
})

describe.each(DATABASES)('the record on %s', (database) => {
  it('numbers entries of a stream and of the clinic without gaps, and chains them', async () => {
    const { store } = await openedStore(database)
    for (const id of ['one', 'two', 'three']) await store.write(systemScope(), (at) => at.record.append(entry(id)))
    const entries = await store.read(systemScope(), (at) => at.record.stream(CLINIC_ID))
    expect(entries.map(({ entryId, sequence, position }) => [entryId, sequence, position])).toEqual([
      ['one', 1, 1],
      ['two', 2, 2],
      ['three', 3, 3],
    ])
    expect(entries.slice(1).map(({ previousHash }) => previousHash)).toEqual(entries.slice(0, 2).map(({ hash }) => hash))
  })

  it('[I5] takes the same entry twice as one, and tells it from another with its id', async () => {
    const { store } = await openedStore(database)
    const first = await store.write(systemScope(), (at) => at.record.append(entry('one')))
    const again = await store.write(systemScope(), (at) => at.record.append(entry('one')))
    expect(again).toMatchObject({ position: first.position, hash: first.hash, repeated: true })
    await expect(store.write(systemScope(), (at) => at.record.append(entry('one', { text: 'worse' })))).rejects.toMatchObject({
      code: 'ISC-STORE-001',
    })
  })

  it('[I2] keeps nothing of work that failed half-way', async () => {
    const { store } = await openedStore(database)
    const failing = store.write(systemScope(), async (at) => {
      await at.record.append(entry('one'))
      await at.record.append(entry('one', { text: 'worse' }))
    })
    await expect(failing).rejects.toMatchObject({ kind: 'conflict' })
    expect(await store.read(systemScope(), (at) => at.record.stream(CLINIC_ID))).toEqual([])
  })
})
