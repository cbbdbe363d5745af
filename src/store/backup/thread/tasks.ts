import { examine } from '../examine.ts'
import { snapshotFile } from '../sqlite/snapshot-file.ts'
import { writeBackup } from '../write-backup.ts'

/** Work that takes a processor for a long time, by its name: it is done in a thread of its own, so that nobody waits for it. */
export const TASKS = { snapshotFile, writeBackup, examine } as const

/** Name of such work. */
export type TaskName = keyof typeof TASKS

/** What the thread answers. */
export type TaskAnswer =
  | { readonly done: unknown }
  | { readonly refused: string; readonly place?: string | undefined; readonly says: string }
