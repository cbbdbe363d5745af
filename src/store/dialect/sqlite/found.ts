import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SqliteMigrating } from '../../migrations/in-file.ts'
import { migrateFile } from '../../migrations/migrate-sqlite.ts'

const syncFolder = (path: string): void => {
  // Windows opens no folder, and keeps a name with its file.
  if (process.platform === 'win32') return
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/**
 * Makes a clinic's file with all its tables, for this account alone; its log takes the same rights by itself. It gets its name
 * when it is whole: one that was begun and not finished is begun again. A file that is there stays as it is.
 */
export const foundFile = (path: string, how: SqliteMigrating): void => {
  if (existsSync(path)) return
  const unfinished = `${path}.new`
  for (const part of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`]) rmSync(part, { force: true })
  closeSync(openSync(unfinished, 'a', 0o600))
  migrateFile(unfinished, how)
  renameSync(unfinished, path)
  syncFolder(path)
}
