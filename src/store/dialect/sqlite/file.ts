import type { Clock } from '#edges/clock.ts'
import type { Log } from '#edges/log.ts'
import type { Timers } from '#edges/timers.ts'
import { groupCommit } from '../burst/group-commit.ts'
import { SQLITE } from '../flavour.ts'
import { LONGEST, type Terms, type Work } from '../unit.ts'
import { readersOf } from './readers.ts'
import { fileConnection } from './write-connection.ts'
import { demandSound, settleLog } from './soundness.ts'
import { startThread } from './thread.ts'

/** The edges that a file needs. */
export interface FileEdges {
  readonly clock: Clock
  readonly timers: Timers
  readonly log?: Log
  /** Bytes up to which a file is looked through before it is used, where it is not the usual. */
  readonly small?: number
}

/** An open file of one clinic. */
export interface OpenFile {
  readonly read: <T>(work: Work<T>) => Promise<T>
  readonly write: <T>(work: Work<T>) => Promise<T>
  /** Does what waits and lets go of the file; at once and without what waits where it is broken. */
  readonly close: (broken?: boolean) => Promise<void>
}

/** Opens a file. `broken` is called once when it must not be used any longer. */
export const openFile = async (path: string, { clock, timers, small }: FileEdges, broken: (why: unknown) => void): Promise<OpenFile> => {
  const thread = await startThread(path, false)
  try {
    await settleLog(thread)
    await demandSound(thread, path, broken, small)
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
