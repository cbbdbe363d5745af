import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SqliteMigrating } from '../../migrations/in-file.ts'
import { MIGRATIONS } from '../../migrations/list.ts'
import type { Migration } from '../../migrations/migration.ts'
import { demandClinicId } from '../clinic-id.ts'
import type { Engine } from '../engine.ts'
import { once } from '../once.ts'
import type { FileEdges } from './file.ts'
import { filesIn, recordPath } from './files.ts'
import { demandLocal, demandPrivate, makePrivate } from './folder.ts'
import { foundFile } from './found.ts'
import { lockFolder } from './lock.ts'
import { keepReserve } from './reserve.ts'
import { examineFile } from './soundness.ts'
import { demandVersion } from './version.ts'

export { recordPath } from './files.ts'

/** What an engine on files is handed. */
export interface SqliteEdges extends FileEdges {
  /** Bytes kept back on the disk for the day it is full; none where it is not given. */
  readonly reserve?: number
  /** What brings files to this version; all of ours where it is not given. */
  readonly migrations?: readonly Migration[]
}

const prepareFolder = (folder: string, { reserve, log }: SqliteEdges): void => {
  demandVersion()
  makePrivate(folder)
  demandPrivate(folder)
  demandLocal(folder)
  if (reserve !== undefined && !keepReserve(folder, reserve)) log?.warn('store-reserve-missing', { bytes: reserve })
}

/** A folder with one SQLite file for each clinic. @throws Fault where the folder cannot be used or another Ischia has it */
export const sqliteEngine = (folder: string, edges: SqliteEdges): Engine => {
  prepareFolder(folder, edges)
  const lock = lockFolder(folder)
  const how: SqliteMigrating = { known: edges.migrations ?? MIGRATIONS, clock: edges.clock }
  const files = filesIn(folder, edges, how)
  return {
    read: async ({ clinicId }, work) => (await files.of(clinicId)).read(work),
    write: async ({ clinicId }, work) => (await files.of(clinicId)).write(work),
    clinics: async () => readdirSync(folder).filter((name) => existsSync(recordPath(folder, name))),
    found: async (clinicId) => {
      demandClinicId(clinicId)
      makePrivate(join(folder, clinicId))
      foundFile(recordPath(folder, clinicId), how)
    },
    examine: async (clinicId) => {
      await files.of(clinicId)
      return examineFile(recordPath(folder, clinicId))
    },
    close: once(async () => {
      await files.close()
      lock.release()
    }),
  }
}
