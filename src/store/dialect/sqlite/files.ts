import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '#edges/fault.ts'
import { STORE_FAULTS } from '../../faults.ts'
import type { SqliteMigrating } from '../../migrations/in-file.ts'
import { migrateFile } from '../../migrations/migrate-sqlite.ts'
import { demandClinicId } from '../clinic-id.ts'
import { DATABASE_FAULTS, databaseFault, faultOf } from '../faults.ts'
import { isTrouble } from '../trouble.ts'
import { asTrouble } from './errors.ts'
import { type FileEdges, type OpenFile, openFile } from './file.ts'
import { demandPrivate } from './folder.ts'

/** The open files of a data folder, by clinic. */
export interface Files {
  /** The file of a clinic, opened where it is not. */
  readonly of: (clinicId: string) => Promise<OpenFile>
  readonly close: () => Promise<void>
}

/** Where a clinic's file is in a folder of clinics. */
export const recordPath = (folder: string, clinicId: string): string => join(folder, clinicId, 'record.sqlite')

/** Opens files as they are asked for, each once. */
export const filesIn = (folder: string, edges: FileEdges, how: SqliteMigrating): Files => {
  const opened = new Map<string, Promise<OpenFile>>()
  const damaged = new Set<string>()
  let closed = false

  const open = async (clinicId: string): Promise<OpenFile> => {
    if (closed) throw databaseFault(DATABASE_FAULTS.closed)
    if (damaged.has(clinicId)) throw databaseFault(DATABASE_FAULTS.damaged)
    const path = recordPath(folder, demandClinicId(clinicId))
    if (!existsSync(path)) throw new Fault(STORE_FAULTS.unknownClinic)
    demandPrivate(join(folder, clinicId))
    migrateFile(path, how)
    return openFile(path, edges, (why) => drop(clinicId, why))
  }
  const keep = (clinicId: string, file: Promise<OpenFile>): Promise<OpenFile> => {
    opened.set(clinicId, file)
    file.catch(() => opened.get(clinicId) === file && opened.delete(clinicId))
    return file
  }
  // After an error of the disk nobody knows what the file holds: it is closed at once and opened anew, with all that is looked at then (I14).
  const drop = (clinicId: string, why: unknown): void => {
    edges.log?.error('store-file-dropped', { clinicId, native: isTrouble(why) ? why.native : 'unknown' })
    if (isTrouble(why, 'damaged')) damaged.add(clinicId)
    const closing = opened.get(clinicId)?.then((file) => file.close(true))
    void keep(
      clinicId,
      Promise.resolve(closing).then(() => open(clinicId)),
    )
  }
  return {
    of: async (clinicId) => {
      try {
        return await (opened.get(clinicId) ?? keep(clinicId, open(clinicId)))
      } catch (error) {
        throw faultOf(asTrouble(error))
      }
    },
    close: async () => {
      closed = true
      const files = await Promise.allSettled(opened.values())
      await Promise.all(files.map((file) => (file.status === 'fulfilled' ? file.value.close() : Promise.resolve())))
    },
  }
}
