import type { Clock } from '#edges/clock.ts'
import { DATABASE_FAULTS, databaseFault } from '../faults.ts'
import type { Statement } from '../statement.ts'
import { isTrouble } from '../trouble.ts'
import type { Terms, Work } from '../unit.ts'
import { type Line, lineOver, type WriteConnection } from './connection.ts'
import { type Attempted, type Waiting, waitingFor } from './unit-of-work.ts'

/** What a writer is made of. */
export interface Writing extends Terms {
  readonly clock: Clock
  /** A connection for one burst. */
  readonly acquire: () => Promise<WriteConnection>
  /** Statements that open the transaction of a burst. */
  readonly begin: readonly string[]
  /** Run after each commit, before anybody hears of it; where it throws, all are refused. */
  readonly committed?: () => Promise<void>
  /** Run when all of a burst have been told, before the next one; `idle`: nobody waits. */
  readonly rest?: (idle: boolean) => Promise<void>
}

/** Writes of one clinic, one after another, many to a commit. */
export interface Writer {
  /** Resolves when the disk has it. */
  readonly write: <T>(work: Work<T>) => Promise<T>
  /** Does what waits, then refuses. */
  readonly close: () => Promise<void>
}

/** Pieces of work in one commit, and milliseconds after which no further one joins it: who came first shall not wait for everybody. */
const MOST = 200
const JOINS_FOR = 50

const COMMIT: Statement = { sql: 'commit', parameters: [] }
const ROLLBACK: Statement = { sql: 'rollback', parameters: [] }

// A commit that the database refused outright changed nothing; where the connection went with it, nobody knows.
const unkept = (error: unknown): unknown => (isTrouble(error, 'gone') ? databaseFault(DATABASE_FAULTS.unknownOutcome, error) : error)

/** Makes a writer: one outer transaction for all that waits, a savepoint each, nobody told before the commit is on the disk. */
export const groupCommit = (writing: Writing): Writer => {
  const queue: Waiting[] = []
  let bursting: Promise<void> | undefined
  let closed = false

  const attemptAll = async (line: Line): Promise<readonly (Attempted & Waiting)[]> => {
    const attempted: (Attempted & Waiting)[] = []
    const until = writing.clock.elapsed() + JOINS_FOR
    while (attempted.length < MOST && line.lost() === undefined && (attempted.length === 0 || writing.clock.elapsed() < until)) {
      const next = queue.shift()
      if (next === undefined) break
      // In turn: a savepoint lies inside the one before it.
      attempted.push({ ...next, ...(await next.attempt(line, writing)) })
    }
    return attempted
  }

  const settle = async (line: Line, attempted: readonly (Attempted & Waiting)[]): Promise<boolean> => {
    const refuseAll = (why: unknown): false => {
      for (const each of attempted) each.refuse(why)
      return false
    }
    if (line.lost() !== undefined) return refuseAll(line.lost())
    try {
      await line.run(attempted.some(({ done }) => done) ? COMMIT : ROLLBACK)
      await writing.committed?.()
    } catch (error) {
      return refuseAll(unkept(error))
    }
    for (const { tell } of attempted) tell()
    return true
  }

  const burst = async (): Promise<void> => {
    const connection = await writing.acquire()
    const line = lineOver(connection)
    for (const sql of writing.begin) line.hold(sql)
    const kept = await settle(line, await attemptAll(line))
    if (kept) await writing.rest?.(queue.length === 0)
    connection.release(!kept)
  }

  const run = async (): Promise<void> => {
    while (queue.length > 0) {
      try {
        await burst()
      } catch (error) {
        for (const waiting of queue.splice(0)) waiting.refuse(error)
      }
    }
    bursting = undefined
  }

  return {
    write: (work) => {
      const { waiting, outcome } = waitingFor(work)
      if (closed) waiting.refuse(databaseFault(DATABASE_FAULTS.closed))
      else queue.push(waiting)
      bursting ??= run()
      return outcome
    },
    close: async () => {
      closed = true
      await bursting
    },
  }
}
