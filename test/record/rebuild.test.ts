import { describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { fillWithCanaries } from '../support/canaries/canary-clinic.ts'
import type { CanaryClinic } from '../support/canaries/canary-clinic.ts'
import { clinicIdOf } from '../support/canaries/seed.ts'
import { DATABASES } from '../support/databases.ts'
import type { DatabaseName } from '../support/databases.ts'
import { openedStore, systemScope } from '../support/opened-store.ts'

const TENANT = 3
const SCOPE = systemScope(clinicIdOf({ tenant: TENANT }))

const filled = async (database: DatabaseName): Promise<{ store: Store; clinic: CanaryClinic }> => {
  const { store } = await openedStore(database)
  await store.found(SCOPE)
  return { store, clinic: await fillWithCanaries(store, SCOPE, TENANT) }
}

const rebuilt = (store: Store) => store.write(SCOPE, (at) => at.projections.rebuild())

describe.each(DATABASES)('projections on %s', (database) => {
  it('made again from entries alone hold, row by row, what stood there', async () => {
    const { store } = await filled(database)
    const { tables, entries, equal } = await rebuilt(store)
    expect({ equal, entries }).toEqual({ equal: true, entries: await store.read(SCOPE, (at) => at.record.position()) })
    expect(tables.find(({ table }) => table === 'visit')).toEqual({ table: 'visit', rows: 4, equal: true })
    expect(tables.filter(({ rows }) => rows === 0)).toEqual([])
  })

  it('[SP-105] hold the same for a clinic from which a client was erased', async () => {
    const { store, clinic } = await filled(database)
    const clientId = clinic.clients[0]?.clientId ?? ''
    const erased = {
      entryId: '01933333-0000-7000-8000-000000000001',
      stream: { kind: 'clinic' as const, id: clinic.clinicId },
      kind: 'client.erased',
      version: 1,
      body: { clientId, reason: 'asked' },
      happenedAt: '2026-11-26T08:00:00.000Z',
    }
    await store.write(SCOPE, (at) => at.record.append(erased))
    const { tables, equal } = await rebuilt(store)
    expect({ equal, clients: tables.find(({ table }) => table === 'client')?.rows }).toEqual({ equal: true, clients: 1 })
  })
})
