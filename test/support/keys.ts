import type { KeyPlace } from '#store/keys/key-folder.ts'
import type { Keys } from '#store/keys/keys.ts'
import { openKeys } from '#store/keys/open-keys.ts'
import { sqliteKeyring } from '#store/keys/sqlite-keyring.ts'
import type { Seals } from '#store/seals.ts'
import { seededRandom, standingClock } from './edges.ts'

/** A place for key files in memory. */
export const memoryPlace = (): KeyPlace => {
  const texts = new Map<string, string>()
  return {
    read: (clinicId) => texts.get(clinicId),
    write: (clinicId, text) => void texts.set(clinicId, text),
    nameOf: (clinicId) => `${clinicId}.key`,
  }
}

/** Keys whose keyring is in a folder and whose key files are in memory unless a place is given. */
export const keysIn = (folder: string, place: KeyPlace = memoryPlace(), seed = 'keys'): Keys =>
  openKeys({ keyring: sqliteKeyring(folder), place, clock: standingClock(), random: seededRandom(seed) })

/** Seals by real keys, which makes those of a clinic when it first seals something: for tests that found clinics as they go. */
export const foundingSeals = (keys: Keys): Seals => {
  const founding = new Map<string, Promise<unknown>>()
  const ready = async (clinicId: string): Promise<void> => {
    if (keys.isUnlocked(clinicId)) return
    const found = founding.get(clinicId) ?? keys.found(clinicId)
    founding.set(clinicId, found)
    await found
  }
  return {
    seal: async (clinicId, stream, place, plain) => {
      await ready(clinicId)
      return keys.seal(clinicId, stream, place, plain)
    },
    open: async (clinicId, stream, place, sealed) => {
      await ready(clinicId)
      return keys.open(clinicId, stream, place, sealed)
    },
    destroy: async (clinicId, clientId) => {
      await ready(clinicId)
      await keys.destroy(clinicId, clientId)
    },
  }
}
