import { statSync } from 'node:fs'
import { z } from 'zod'
import { DATABASE_FAULTS, databaseFault } from '../faults.ts'
import type { Statement } from '../statement.ts'
import { DatabaseTrouble } from '../trouble.ts'
import { type FileThread, startThread } from './thread.ts'

const only = (sql: string): readonly Statement[] => [{ sql, parameters: [] }]

const LOG = z.tuple([z.object({ busy: z.number() })])

/** A log that was left behind goes into the file: after an error of the disk its pages are in doubt, and written again they are not. */
export const settleLog = async (thread: FileThread): Promise<void> => {
  const [{ busy }] = LOG.parse((await thread.run(only('pragma wal_checkpoint(truncate)'))).rows)
  if (busy !== 0) throw databaseFault(DATABASE_FAULTS.busy)
}

/** Bytes up to which a file is looked through before it is used: a larger one takes seconds, and is looked through while it is used. */
const SMALL = 64 * 1024 * 1024

const isSound = async (thread: FileThread): Promise<boolean> =>
  JSON.stringify((await thread.run(only('pragma quick_check(1)'))).rows) === '[{"quick_check":"ok"}]'

const damaged = (): DatabaseTrouble => new DatabaseTrouble('damaged', 'quick_check', 'pages contradict one another', true)

const lookApart = async (path: string): Promise<void> => {
  const thread = await startThread(path, true)
  try {
    if (!(await isSound(thread))) throw damaged()
  } finally {
    await thread.end()
  }
}

/** Looks through a file whose pages may contradict one another: a small one at once, a large one apart, which tells `broken` what it finds. */
export const demandSound = async (thread: FileThread, path: string, broken: (why: unknown) => void, small = SMALL): Promise<void> => {
  if (statSync(path).size > small) void lookApart(path).catch(broken)
  else if (!(await isSound(thread))) throw damaged()
}

const ROWS = z.array(z.record(z.string(), z.unknown()))

/** Every contradiction in a file, between its pages and between its rows, in SQLite's words; nothing where it is sound. Takes a while. */
export const examineFile = async (path: string): Promise<readonly string[]> => {
  const thread = await startThread(path, true)
  try {
    const pages = ROWS.parse((await thread.run(only('pragma integrity_check'))).rows).map((row) => String(row['integrity_check']))
    const references = ROWS.parse((await thread.run(only('pragma foreign_key_check'))).rows)
    return [
      ...pages.filter((line) => line !== 'ok'),
      ...references.map((row) => `${String(row['table'])} refers to nothing in ${String(row['parent'])}`),
    ]
  } finally {
    await thread.end()
  }
}
