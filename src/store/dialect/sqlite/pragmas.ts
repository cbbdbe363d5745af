import type { DatabaseSync } from 'node:sqlite'

/** Milliseconds that a connection waits for another one. */
const BUSY = 5_000

/** What holds on every connection. SQLite keeps none of it in the file but the first. */
export const PRAGMAS = [
  'journal_mode = wal',
  'synchronous = full',
  'foreign_keys = on',
  'trusted_schema = off',
  'cell_size_check = on',
  `busy_timeout = ${BUSY}`,
] as const

/** The writer checkpoints by itself, after those who wait were told; the log does not stay large after it did. */
export const WRITER_PRAGMAS = [...PRAGMAS, 'wal_autocheckpoint = 0', `journal_size_limit = ${16 * 1024 * 1024}`] as const

/** What a connection can set that may not write: that there is a log stands in the file. */
export const READ_ONLY_PRAGMAS = PRAGMAS.slice(1)

/** A reader changes nothing and never checkpoints. */
export const READER_PRAGMAS = [...READ_ONLY_PRAGMAS, 'wal_autocheckpoint = 0', 'query_only = on'] as const

/** Sets pragmas on a connection. */
export const setPragmas = (file: DatabaseSync, pragmas: readonly string[]): void => {
  for (const pragma of pragmas) file.exec(`pragma ${pragma}`)
}
