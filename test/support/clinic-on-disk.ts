import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { keepTarget } from '#store/backup/target-file.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { keyFolder } from '#store/keys/key-folder.ts'
import { openKeys } from '#store/keys/open-keys.ts'
import { sqliteKeyring } from '#store/keys/sqlite-keyring.ts'
import { openStore } from '#store/open-store.ts'
import { addEntries } from './backups.ts'
import { handTimers, seededRandom, standingClock } from './edges.ts'
import { CLINIC_ID, systemScope } from './opened-store.ts'
import { temporaryTree } from './temporary.ts'

/** Folders of a computer of a test: data, keys and a drive, and the options that name them. */
export interface Place {
  readonly home: string
  readonly options: readonly string[]
}

/** A computer without a clinic. */
export const place = (): Place => {
  const home = temporaryTree({})
  mkdirSync(join(home, 'usb'))
  return { home, options: ['--data', join(home, 'data'), '--keys', join(home, 'keys'), '--backup', join(home, 'usb')] }
}

/** A clinic with real keys, as a server leaves it; the answer is the secret of its recovery sheet. */
export const founded = async ({ home }: Place, entries = 5): Promise<string> => {
  const [clock, timers, random] = [standingClock(), handTimers(), seededRandom('cli')]
  mkdirSync(join(home, 'data'), { mode: 0o700 })
  const keys = openKeys({ clock, random, place: keyFolder(join(home, 'keys')), keyring: sqliteKeyring(join(home, 'data', 'keyring')) })
  const recovery = await keys.found(CLINIC_ID)
  keepTarget(join(home, 'keys'), CLINIC_ID, recovery)
  const store = openStore({ engine: sqliteEngine(join(home, 'data', 'clinics'), { clock, timers }), seals: keys, clock, timers, random })
  await store.found(systemScope())
  await addEntries(store, 1, entries)
  await store.close()
  await keys.close()
  return recovery.secret
}
