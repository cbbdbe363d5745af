import { onTestFinished } from 'vitest'
import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import { openStore } from '#store/open-store.ts'
import type { Keys } from '#store/keys/keys.ts'
import type { Seals } from '#store/seals.ts'
import type { Store } from '#store/store.ts'
import { type DatabaseName, openedEngine, testEdges, type TestEdges } from './databases.ts'
import { seededRandom } from './edges.ts'
import { foundingSeals, keysIn } from './keys.ts'
import { temporaryTree } from './temporary.ts'

/** Seals nothing: for tests that are about something else. */
export const UNSEALED: Seals = {
  seal: async (_clinic, _stream, _place, plain) => plain,
  open: async (_clinic, _stream, _place, sealed) => sealed,
  destroy: async () => undefined,
}

/** A clinic of the tests. */
export const CLINIC_ID = '6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'

/** A scope of the program itself. */
export const systemScope = (clinicId = CLINIC_ID): Scope => openScope(clinicId, { kind: 'system', task: 'test' }, 'request-1')

/** A store of its own, with one clinic, its keys, and the edges it was handed; gone when the present test ends. */
export const openedStore = async (
  database: DatabaseName = 'SQLite',
): Promise<TestEdges & { readonly store: Store; readonly keys: Keys }> => {
  const edges = testEdges()
  const engine = await openedEngine(database, edges)
  const keys = keysIn(temporaryTree({}))
  const store = openStore({ ...edges, engine, seals: foundingSeals(keys), random: seededRandom('store') })
  onTestFinished(async () => {
    await store.close()
    await keys.close()
  })
  await store.found(systemScope())
  return { ...edges, store, keys }
}
