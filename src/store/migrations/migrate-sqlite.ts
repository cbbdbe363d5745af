import { constants, copyFileSync, rmSync } from 'node:fs'
import { Fault } from '#edges/fault.ts'
import { MIGRATION_FAULTS } from './faults.ts'
import { applyIn, isEmpty, pendingIn, pragmaOf, type SqliteMigrating, withFile } from './in-file.ts'
import type { Migration } from './migration.ts'

/** Removes a SQLite file and what lies beside it. */
export const removeFile = (path: string): void => {
  for (const part of [path, `${path}-wal`, `${path}-shm`]) rmSync(part, { force: true })
}

const asFault = (cause: unknown): Fault => (cause instanceof Fault ? cause : new Fault(MIGRATION_FAULTS.failed, { cause }))

// On a copy first: what fails there never touched the file.
const rehearse = (path: string, pending: readonly Migration[], { known, clock }: SqliteMigrating): void => {
  const copy = `${path}.rehearsal`
  removeFile(copy)
  try {
    copyFileSync(path, copy, constants.COPYFILE_FICLONE)
    withFile(copy, false, (file) => {
      applyIn(file, pending, { known, clock })
      if (pragmaOf(file, 'integrity_check(1)') !== 'ok') throw new Fault(MIGRATION_FAULTS.failed, { place: 'integrity' })
    })
  } finally {
    removeFile(copy)
  }
}

/**
 * Brings a file to this version, where it is older: rehearsed on a copy, then in one transaction. Nobody else may have it open.
 * Answers the names of what was applied.
 * @throws Fault where it is newer, not ours, or the rehearsal failed; the file is as it was
 */
export const migrateFile = (path: string, how: SqliteMigrating): readonly string[] => {
  const pending = withFile(path, true, (file) => pendingIn(file, how.known))
  if (pending.length === 0) return []
  try {
    withFile(path, false, (file) => {
      // All of it in the one file that is copied.
      file.exec('pragma wal_checkpoint(truncate)')
      if (!isEmpty(file)) rehearse(path, pending, how)
      applyIn(file, pending, how)
    })
  } catch (cause) {
    throw asFault(cause)
  }
  return pending.map(({ name }) => name)
}
