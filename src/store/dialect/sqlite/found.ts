import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sqliteStatements } from '../../schema/sqlite-ddl.ts'
import { TABLES } from '../../tables.ts'
import { setPragmas, WRITER_PRAGMAS } from './pragmas.ts'

const syncFolder = (path: string): void => {
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
export const foundFile = (path: string): void => {
  if (existsSync(path)) return
  const unfinished = `${path}.new`
  for (const part of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`]) rmSync(part, { force: true })
  closeSync(openSync(unfinished, 'a', 0o600))
  const file = new DatabaseSync(unfinished)
  try {
    setPragmas(file, WRITER_PRAGMAS)
    file.exec(['begin immediate', ...TABLES.flatMap(sqliteStatements), 'commit'].join(';\n'))
  } finally {
    file.close()
  }
  renameSync(unfinished, path)
  syncFolder(path)
}
