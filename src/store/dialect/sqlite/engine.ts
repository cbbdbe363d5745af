import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '#edges/fault.ts'
import type { Log } from '#edges/log.ts'
import { STORE_FAULTS } from '../../faults.ts'
import { MIGRATIONS } from '../../migrations/list.ts'
import type { SqliteMigrating } from '../../migrations/in-file.ts'
import { migrateFile } from '../../migrations/migrate-sqlite.ts'
import type { Migration } from '../../migrations/migration.ts'
import { demandClinicId } from '../clinic-id.ts'
import type { Engine } from '../engine.ts'
import { faultOf } from '../faults.ts'
import { isTrouble } from '../trouble.ts'
import { type FileEdges, type OpenFile, openFile } from './file.ts'
import { demandLocal, demandPrivate, makePrivate } from './folder.ts'
import { foundFile } from './found.ts'
import { lockFolder } from './lock.ts'
import { keepReserve } from './reserve.ts'
import { demandVersion } from './version.ts'

/** What an engine on files is handed. */
export interface SqliteEdges extends FileEdges {
  readonly log?: Log
  /** Bytes kept back on the disk for the day it is full; none where it is not given. */
  readonly reserve?: number
  /** What brings files to this version; all of ours where it is not given. */
  readonly migrations?: readonly Migration[]
}

/** Where a clinic's file is in a folder of clinics. */
export const recordPath = (folder: string, clinicId: string): string => join(folder, clinicId, 'record.sqlite')

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
  const opened = new Map<string, Promise<OpenFile>>()

  // After an error of the disk nobody knows what the file holds: it is closed at once, and opened anew by who needs it next (I14).
  const drop = (clinicId: string, why: unknown): void => {
    edges.log?.error('store-file-dropped', { clinicId, native: isTrouble(why) ? why.native : 'unknown' })
    const file = opened.get(clinicId)
    const closing = file?.then((open) => open.close(true)) ?? Promise.resolve()
    const again = closing.then(() => open(clinicId))
    opened.set(clinicId, again)
    again.catch(() => opened.delete(clinicId))
  }
  const open = async (clinicId: string): Promise<OpenFile> => {
    const path = recordPath(folder, demandClinicId(clinicId))
    if (!existsSync(path)) throw new Fault(STORE_FAULTS.unknownClinic)
    demandPrivate(join(folder, clinicId))
    migrateFile(path, how)
    return openFile(path, edges, (why) => drop(clinicId, why))
  }
  const fileOf = async (clinicId: string): Promise<OpenFile> => {
    const before = opened.get(clinicId)
    if (before !== undefined) return before
    const fresh = open(clinicId)
    opened.set(clinicId, fresh)
    try {
      return await fresh
    } catch (error) {
      opened.delete(clinicId)
      throw faultOf(error)
    }
  }
  return {
    read: async ({ clinicId }, work) => (await fileOf(clinicId)).read(work),
    write: async ({ clinicId }, work) => (await fileOf(clinicId)).write(work),
    clinics: async () => readdirSync(folder).filter((name) => existsSync(recordPath(folder, name))),
    found: async (clinicId) => {
      demandClinicId(clinicId)
      makePrivate(join(folder, clinicId))
      foundFile(recordPath(folder, clinicId), how)
    },
    close: async () => {
      const files = await Promise.allSettled(opened.values())
      await Promise.all(files.map((file) => (file.status === 'fulfilled' ? file.value.close() : Promise.resolve())))
      opened.clear()
      lock.release()
    },
  }
}
