import { constants, copyFileSync, rmSync } from 'node:fs'
import { Fault } from '#edges/fault.ts'
import { MIGRATION_FAULTS } from './faults.ts'
import { applyIn, isEmpty, pendingIn, pragmaOf, type SqliteMigrating, withFile } from './in-file.ts'
import type { Migration } from './migration.ts'

/** Removes a SQLite file and what lies beside it. */
const removeFile = (path: string): void => {
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
    // Closing it leaves all of it in the one file. It is copied while nobody here has it open: a process that opens and closes a file by
    // itself loses the locks it has on it.
    const old = withFile(path, false, (file) => !isEmpty(file))
    if (old) rehearse(path, pending, how)
    withFile(path, false, (file) => applyIn(file, pending, how))
  } catch (cause) {
    throw asFault(cause)
  }
  return pending.map(({ name }) => name)
}
