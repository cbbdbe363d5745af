import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import type { Engine } from '#store/dialect/engine.ts'
import { openPostgres } from '#store/dialect/postgres/engine.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { keyFolder } from '#store/keys/key-folder.ts'
import type { Keys } from '#store/keys/keys.ts'
import { openKeys } from '#store/keys/open-keys.ts'
import { sqliteKeyring } from '#store/keys/sqlite-keyring.ts'
import type { StoreParts } from '#store/open-store.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { REAL } from './real.ts'

/** Where a driver and the test that kills it keep one clinic: keys always in a folder, the data there as well or in a database. */
export interface Place {
  readonly folder: string
  /** A PostgreSQL database as the app's role. */
  readonly url?: string | undefined
}

/** The clinic that drivers work on. */
export const FAULTS_CLINIC = '5d0d5a0e-7d8e-4c1b-8f43-2f4b3a1c9e01'

/** The program itself, at one piece of work. */
export const scopeOf = (requestId: string): Scope => openScope(FAULTS_CLINIC, { kind: 'system', task: 'faults' }, requestId)

/** Where the files of a place are. */
export const foldersOf = ({ folder }: Place) => ({
  data: join(folder, 'data'),
  keyring: join(folder, 'keyring'),
  config: join(folder, 'config'),
})

const engineOf = async (place: Place): Promise<Engine> => {
  if (place.url !== undefined) return openPostgres({ ...REAL, url: place.url })
  const { data } = foldersOf(place)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  return sqliteEngine(data, REAL)
}

const keysOf = (place: Place): Keys => {
  const { config, keyring } = foldersOf(place)
  return openKeys({ ...REAL, place: keyFolder(config), keyring: sqliteKeyring(keyring) })
}

/** What a place is made of, opened, and how to let go of all of it. */
export interface Opened {
  readonly parts: StoreParts
  readonly keys: Keys
  readonly close: () => Promise<void>
}

/** Opens what a place is made of. Keys are as they are: unlocked where there are any. */
export const openParts = async (place: Place): Promise<Opened> => {
  const engine = await engineOf(place)
  const keys = keysOf(place)
  const close = async (): Promise<void> => {
    await engine.close()
    await keys.close()
  }
  return { parts: { ...REAL, engine, seals: keys }, keys, close }
}

const hasKeys = (place: Place): boolean => keyFolder(foldersOf(place).config).read(FAULTS_CLINIC) !== undefined

/** A clinic that can be worked on. */
export interface OpenClinic {
  readonly store: Store
  readonly close: () => Promise<void>
}

/** Opens the place as the server does: keys are unlocked, and a clinic that is not there or not whole is founded. */
export const openPlace = async (place: Place): Promise<OpenClinic> => {
  const { parts, keys, close } = await openParts(place)
  const store = openStore(parts)
  try {
    if (hasKeys(place)) await keys.unlock(FAULTS_CLINIC)
    else await keys.found(FAULTS_CLINIC)
    if (!(await store.clinics()).includes(FAULTS_CLINIC)) await store.found(scopeOf('found'))
  } catch (error) {
    await close()
    throw error
  }
  return {
    store,
    close: async () => {
      await store.close()
      await keys.close()
    },
  }
}
