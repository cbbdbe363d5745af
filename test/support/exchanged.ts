import { join } from 'node:path'
import type { Transaction } from '#store/transaction.ts'
import { stateOf } from '#store/check/state.ts'
import type { State } from '#store/check/state.ts'
import { exportClinic } from '#store/exchange/export-clinic.ts'
import { importIntoFolder } from '#store/exchange/import-into-folder.ts'
import { readExport } from '#store/exchange/import-clinic.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import type { Seals } from '#store/seals.ts'
import type { BackedUp } from './backups.ts'
import { handTimers, seededRandom, standingClock } from './edges.ts'
import { systemScope, UNSEALED } from './opened-store.ts'
import { temporaryTree } from './temporary.ts'

const edges = (seals: Seals): Omit<Transaction, 'db'> => ({
  clock: standingClock(),
  random: seededRandom('elsewhere'),
  seals,
  scope: systemScope(),
})

/** Exports a clinic into a folder of its own. */
export const exported = async ({ engine }: Pick<BackedUp, 'engine'>, seals: Seals = UNSEALED): Promise<string> => {
  const folder = join(temporaryTree({}), 'export')
  await engine.read(systemScope(), (db) => exportClinic({ ...edges(seals), db }, folder, '0.1.0'))
  return folder
}

/** Imports an export into an empty data folder; the answer is that folder. */
export const imported = async (folder: string, data = temporaryTree({}), seals: Seals = UNSEALED): Promise<string> => {
  await importIntoFolder({ data, folder, manifest: await readExport(folder), tx: edges(seals) })
  return data
}

/** What every table of a clinic in a data folder holds. */
export const stateIn = async (data: string): Promise<State> => {
  const engine = sqliteEngine(join(data, 'clinics'), { clock: standingClock(), timers: handTimers() })
  try {
    return await engine.read(systemScope(), (db) => stateOf({ ...edges(UNSEALED), db }))
  } finally {
    await engine.close()
  }
}
