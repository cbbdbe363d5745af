import { statSync } from 'node:fs'
import { Fault } from '#edges/fault.ts'
import type { WriteConnection } from '../burst/connection.ts'
import type { Statement } from '../statement.ts'
import { isTrouble } from '../trouble.ts'
import { FOLDER_FAULTS } from './start-faults.ts'
import type { FileThread } from './thread.ts'

/** Bytes of the log of changes after which it is worked into the file: when nobody waits, and whether or not somebody does. */
const LOG = { idle: 4 * 1024 * 1024, most: 32 * 1024 * 1024 }

// After these the file is what it was, and the connection is good for the next burst.
const HARMLESS = ['full', 'busy', 'read-only', 'unique', 'reference', 'rule'] as const

const plain = (sql: string): Statement => ({ sql, parameters: [] })

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** The writing connection of a file, for group commit. */
export interface FileConnection {
  readonly acquire: () => Promise<WriteConnection>
  readonly committed: () => Promise<void>
  readonly rest: (idle: boolean) => Promise<void>
}

/** Makes the writing connection of a file out of its thread. `broken` is called when the file has to be opened anew. */
export const fileConnection = (thread: FileThread, path: string, broken: (why: unknown) => void): FileConnection => {
  let trouble: unknown
  let dropped = false
  let synced = false
  const connection: WriteConnection = {
    run: async (before, statement) => {
      try {
        return await thread.run([...before.map(plain), statement])
      } catch (error) {
        trouble = error
        throw error
      }
    },
    release: (failed) => {
      if (!failed) return
      if (isTrouble(trouble, ...HARMLESS)) {
        void thread.run([plain('rollback')]).catch(() => undefined)
        return
      }
      dropped = true
      broken(trouble)
    },
  }
  return {
    acquire: async () => {
      if (dropped) throw trouble
      return connection
    },
    // The setting can be changed by what was compiled in or by a later statement: it is read when it has just mattered.
    committed: async () => {
      if (synced) return
      const { rows } = await thread.run([plain('pragma synchronous')])
      if (JSON.stringify(rows) !== '[{"synchronous":2}]') {
        trouble = new Fault(FOLDER_FAULTS.notSynced)
        throw trouble
      }
      synced = true
    },
    rest: async (idle) => {
      if (sizeOf(`${path}-wal`) > (idle ? LOG.idle : LOG.most)) await thread.run([plain('pragma wal_checkpoint(passive)')])
    },
  }
}
