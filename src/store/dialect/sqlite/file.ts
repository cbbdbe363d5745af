import type { Clock } from '#edges/clock.ts'
import type { Log } from '#edges/log.ts'
import type { Timers } from '#edges/timers.ts'
import { z } from 'zod'
import { groupCommit } from '../burst/group-commit.ts'
import { databaseFault, DATABASE_FAULTS } from '../faults.ts'
import { SQLITE } from '../flavour.ts'
import { LONGEST, type Terms, type Work } from '../unit.ts'
import { readersOf } from './readers.ts'
import { fileConnection } from './write-connection.ts'
import { startWriter, type WriterThread } from './writer.ts'

/** The edges that a file needs. */
export interface FileEdges {
  readonly clock: Clock
  readonly timers: Timers
  readonly log?: Log
}

/** An open file of one clinic. */
export interface OpenFile {
  readonly read: <T>(work: Work<T>) => Promise<T>
  readonly write: <T>(work: Work<T>) => Promise<T>
  /** Does what waits and lets go of the file; at once and without what waits where it is broken. */
  readonly close: (broken?: boolean) => Promise<void>
}

const only = (sql: string) => [{ sql, parameters: [] }]

const LOG = z.tuple([z.object({ busy: z.number() })])

// A log that was left behind goes into the file first: after an error of the disk its pages are in doubt, and written again they are not.
const settleLog = async (thread: WriterThread): Promise<void> => {
  const [{ busy }] = LOG.parse((await thread.run(only('pragma wal_checkpoint(truncate)'))).rows)
  if (busy !== 0) throw databaseFault(DATABASE_FAULTS.busy)
}

/** Refuses a file whose pages contradict one another. */
const demandSound = async (thread: WriterThread): Promise<void> => {
  const { rows } = await thread.run(only('pragma quick_check(1)'))
  if (JSON.stringify(rows) !== '[{"quick_check":"ok"}]') throw databaseFault(DATABASE_FAULTS.damaged)
}

/** Opens a file. `broken` is called once when it must not be used any longer. */
export const openFile = async (path: string, { clock, timers }: FileEdges, broken: (why: unknown) => void): Promise<OpenFile> => {
  const thread = await startWriter(path)
  try {
    await settleLog(thread)
    await demandSound(thread)
  } catch (error) {
    await thread.end()
    throw error
  }
  const terms = (longest: number): Terms => ({ flavour: SQLITE, timers, longest })
  const connection = fileConnection(thread, path, broken)
  const writer = groupCommit({ ...terms(LONGEST.write), ...connection, clock, begin: ['begin immediate'] })
  const readers = readersOf(path)
  return {
    read: (work) => readers.read(terms(LONGEST.read), work),
    write: writer.write,
    close: async (isBroken = false) => {
      await Promise.all([isBroken ? undefined : writer.close(), readers.close()])
      if (!isBroken) await settleLog(thread).catch(() => undefined)
      await thread.end()
    },
  }
}
