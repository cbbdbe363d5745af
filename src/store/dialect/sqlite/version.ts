import { DatabaseSync } from 'node:sqlite'
import { Fault } from '#edges/fault.ts'
import { FOLDER_FAULTS } from './start-faults.ts'

/** Older ones can lose a commit that met a checkpoint: fixed in this release. */
const LEAST = [3, 51, 3] as const

/** Whether a version such as `3.53.4` is new enough to be trusted with a record. */
export const isNewEnough = (version: string): boolean => {
  const parts = version.split('.').map(Number)
  const differing = LEAST.findIndex((least, at) => parts[at] !== least)
  return differing === -1 || (parts[differing] ?? 0) > (LEAST[differing] ?? 0)
}

const present = (): string => {
  const file = new DatabaseSync(':memory:')
  try {
    return String(file.prepare('select sqlite_version() as version').get()?.['version'])
  } finally {
    file.close()
  }
}

/** Refuses to go on with an SQLite that is too old. */
export const demandVersion = (version = present()): void => {
  if (!isNewEnough(version)) throw new Fault(FOLDER_FAULTS.oldSqlite, { holds: version })
}
