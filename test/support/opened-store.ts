import { onTestFinished } from 'vitest'
import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import { openStore } from '#store/open-store.ts'
import type { Seals } from '#store/seals.ts'
import type { Store } from '#store/store.ts'
import { type DatabaseName, openedEngine, testEdges, type TestEdges } from './databases.ts'
import { seededRandom } from './edges.ts'

/** Seals nothing: for tests that are about something else. */
export const UNSEALED: Seals = {
  seal: async (_clinic, _stream, _place, plain) => plain,
  open: async (_clinic, _stream, _place, sealed) => sealed,
}

/** A clinic of the tests. */
export const CLINIC_ID = '6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'

/** A scope of the program itself. */
export const systemScope = (clinicId = CLINIC_ID): Scope => openScope(clinicId, { kind: 'system', task: 'test' }, 'request-1')

/** A store of its own, with one clinic, and the edges it was handed; gone when the present test ends. */
export const openedStore = async (database: DatabaseName = 'SQLite'): Promise<TestEdges & { readonly store: Store }> => {
  const edges = testEdges()
  const engine = await openedEngine(database, edges)
  const store = openStore({ ...edges, engine, seals: UNSEALED, random: seededRandom('store') })
  onTestFinished(() => store.close())
  await store.found(systemScope())
  return { ...edges, store }
}
