import { describe, expect, it } from 'vitest'
import type { NewEntry } from '#care/record/entry.ts'
import type { Store } from '#store/store.ts'
import { fillWithCanaries } from '../support/canaries/canary-clinic.ts'
import { idFor } from '../support/canaries/marker.ts'
import { clientIdOf, clinicIdOf, episodeIdOf, thingIdOf } from '../support/canaries/seed.ts'
import { openedStore, systemScope } from '../support/opened-store.ts'

const WHOSE = { tenant: 5, client: 0 }
const SCOPE = systemScope(clinicIdOf(WHOSE))
const [CLIENT, OTHER] = [clientIdOf(WHOSE), clientIdOf({ tenant: 5, client: 1 })]
const ERASURE = { entryId: idFor('erasure'), clientId: CLIENT, reason: 'The client asked.', happenedAt: '2026-11-26T08:00:00.000Z' }
const YEARS = 366 * 86_400_000

const clinic = async () => {
  const opened = await openedStore()
  await opened.store.found(SCOPE)
  await fillWithCanaries(opened.store, SCOPE, 5)
  return opened
}

const inClinic = (kind: string, body: NewEntry['body']): NewEntry => ({
  entryId: idFor(kind, JSON.stringify(body)),
  stream: { kind: 'clinic', id: SCOPE.clinicId },
  kind,
  version: 1,
  body,
  happenedAt: '2026-11-26T08:00:00.000Z',
})

const statesOf = async (store: Store, clientId: string) => [
  ...new Set((await store.read(SCOPE, (at) => at.record.ofClient(clientId))).map(({ content }) => content.state)),
]

describe('erasing a client', () => {
  it('[SP-105] is refused with the day until which the record has to be kept, and nothing changes', async () => {
    const { store } = await clinic()
    const before = await store.read(SCOPE, (at) => at.record.position())
    await expect(store.erase(SCOPE, ERASURE)).rejects.toMatchObject({
      code: 'ISC-STORE-201',
      says: 'This record has to be kept until 2036-11-26.',
    })
    expect([await store.read(SCOPE, (at) => at.record.position()), await statesOf(store, CLIENT)]).toEqual([before, ['open']])
  })

  it('destroys what was sealed, keeps every header and leaves other clients alone', async () => {
    const { store, clock } = await clinic()
    const before = await store.read(SCOPE, (at) => at.record.ofClient(CLIENT))
    clock.move(10 * YEARS)
    await store.erase(SCOPE, ERASURE)
    const after = await store.read(SCOPE, (at) => at.record.ofClient(CLIENT))
    expect(await statesOf(store, CLIENT)).toEqual(['erased'])
    const headers = (entries: typeof after) => entries.map((entry) => ({ ...entry, content: undefined }))
    expect(headers(after)).toEqual(headers(before))
    expect(await statesOf(store, OTHER)).toEqual(['open'])
    expect(await store.read(SCOPE, (at) => at.clients.client(CLIENT))).toBeUndefined()
  })

  it('leaves projections that are made again equal', async () => {
    const { store, clock } = await clinic()
    clock.move(10 * YEARS)
    await store.erase(SCOPE, ERASURE)
    expect((await store.write(SCOPE, (at) => at.projections.rebuild())).equal).toBe(true)
  })

  it('lets nothing be added afterwards', async () => {
    const { store, clock } = await clinic()
    clock.move(10 * YEARS)
    await store.erase(SCOPE, ERASURE)
    const note: NewEntry = {
      ...inClinic('note.written', { noteId: thingIdOf(WHOSE, 'note'), text: 'again' }),
      stream: { kind: 'episode', id: episodeIdOf(WHOSE), clientId: CLIENT },
    }
    await expect(store.write(SCOPE, (at) => at.record.append(note))).rejects.toMatchObject({ code: 'ISC-KEYS-004' })
  })

  it('that was cut off before the key was destroyed is ended when the clinic is opened', async () => {
    const { store, clock } = await clinic()
    clock.move(10 * YEARS)
    await store.write(SCOPE, (at) => at.record.append(inClinic('client.erased', { clientId: CLIENT, reason: 'asked' })))
    expect(await statesOf(store, CLIENT)).toEqual(['open'])
    expect(await store.opened(SCOPE)).toBe(1)
    expect(await statesOf(store, CLIENT)).toEqual(['erased'])
  })

  it('[SP-105] is refused while somebody holds the record, and not after the hold is lifted', async () => {
    const { store, clock } = await clinic()
    clock.move(10 * YEARS)
    await store.write(SCOPE, (at) => at.record.append(inClinic('hold.placed', { clientId: CLIENT, reason: 'court' })))
    await expect(store.erase(SCOPE, ERASURE)).rejects.toMatchObject({ code: 'ISC-STORE-202' })
    await store.write(SCOPE, (at) => at.record.append(inClinic('hold.lifted', { clientId: CLIENT, reason: 'court' })))
    expect(await store.erase(SCOPE, ERASURE)).toMatchObject({ repeated: false })
  })
})
