import { describe, expect, it } from 'vitest'
import { openScope } from '#care/access/open-scope.ts'
import type { NewEntry } from '#care/record/entry.ts'
import { fillWithCanaries } from '../support/canaries/canary-clinic.ts'
import { idFor } from '../support/canaries/marker.ts'
import { clientIdOf, clinicIdOf } from '../support/canaries/seed.ts'
import { DATABASES } from '../support/databases.ts'
import { openedStore, systemScope } from '../support/opened-store.ts'

const SCOPE = systemScope(clinicIdOf({ tenant: 1 }))
const [FIRST, SECOND] = [clientIdOf({ tenant: 1, client: 0 }), clientIdOf({ tenant: 1, client: 1 })]

const card = (clientId: string, name: string, number = 1): NewEntry => ({
  entryId: idFor('card', clientId, number),
  stream: { kind: 'client', id: clientId, clientId },
  kind: 'client.card',
  version: 1,
  body: { name },
  happenedAt: '2026-11-26T08:00:00.000Z',
})

const clinic = async (database: (typeof DATABASES)[number]) => {
  const { store, keys } = await openedStore(database)
  await store.found(SCOPE)
  await fillWithCanaries(store, SCOPE, 1)
  const find = async (text: string) => (await store.names.search(SCOPE, text, { limit: 9 })).map(({ clientId }) => clientId)
  return { store, keys, find }
}

describe.each(DATABASES)('names on %s', (database) => {
  it('are found from the first search on, and as soon as they are committed', async () => {
    const { store, find } = await clinic(database)
    expect(await store.names.warm(SCOPE)).toBe(2)
    expect(await find('zq7T01C0001name')).toEqual([SECOND])
    await store.write(SCOPE, (at) => at.record.append(card(SECOND, 'Zoë')))
    expect([await find('zoe'), await find('zq7T01C0001name')]).toEqual([[SECOND], []])
  })

  it('of work that was undone are not found', async () => {
    const { store, find } = await clinic(database)
    const undone = store.write(SCOPE, async (at) => {
      await at.record.append(card(FIRST, 'Nobody'))
      await at.record.append(card(FIRST, 'Somebody else'))
    })
    await expect(undone).rejects.toMatchObject({ code: 'ISC-STORE-001' })
    expect([await find('nobody'), await find('zq7T01C0000name')]).toEqual([[], [FIRST]])
  })

  it('of an erased client are gone', async () => {
    const { store, find } = await clinic(database)
    expect(await find('zq7T01C0000name')).toEqual([FIRST])
    const erased = { ...card(FIRST, '', 2), stream: { kind: 'clinic' as const, id: SCOPE.clinicId }, kind: 'client.erased' }
    await store.write(SCOPE, (at) => at.record.append({ ...erased, body: { clientId: FIRST, reason: 'asked' } }))
    expect(await find('zq7T01C0000name')).toEqual([])
  })

  it('[I8] of another clinic are not found', async () => {
    const { store } = await clinic(database)
    const other = openScope(clinicIdOf({ tenant: 2 }), { kind: 'system', task: 'test' }, 'request-2')
    await store.found(other)
    expect(await store.names.search(other, 'zq7', { limit: 9 })).toEqual([])
  })
})
