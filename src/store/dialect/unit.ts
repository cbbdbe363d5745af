import type { Kysely } from 'kysely'
import type { Timers } from '#edges/timers.ts'
import type { Tables } from '../tables.ts'
import type { Flavour } from './flavour.ts'
import { queriesOver } from './queries.ts'
import type { Execute } from './statement.ts'
import { DatabaseTrouble } from './trouble.ts'

/** Queries of one piece of work. */
export type Work<T> = (db: Kysely<Tables>) => Promise<T>

/** How work is done. */
export interface Terms {
  readonly flavour: Flavour
  readonly timers: Timers
  /** Milliseconds that one piece of work may take: others wait for it. */
  readonly longest: number
}

/**
 * Milliseconds that a piece of work may take. A write holds up the other writes of its clinic. A read holds up nobody, and keeps what it
 * sees from being cleared away: a backup or an export of a large clinic takes minutes.
 */
export const LONGEST = { write: 15_000, read: 15 * 60_000 }

interface Guarded {
  readonly execute: Execute
  /** Waits for what the work did not wait for, lets nothing more through, and throws what a statement met. */
  readonly end: () => Promise<void>
}

const over = (): DatabaseTrouble => new DatabaseTrouble('broken', 'over', 'a query of a piece of work that has ended', false)
const tooSlow = (): DatabaseTrouble => new DatabaseTrouble('slow', 'unit', 'a piece of work held up the others for too long', false)

/**
 * Holds statements to one piece of work. After one that failed no other runs: PostgreSQL refuses them, so SQLite must not
 * answer them, and work that swallowed the error must not count as done (I14).
 */
const guard = (execute: Execute): Guarded => {
  let failed: unknown
  let ended = false
  const running = new Set<Promise<unknown>>()
  const one: Execute = async (statement) => {
    if (failed !== undefined) throw failed
    if (ended) throw over()
    const answer = execute(statement)
    running.add(answer)
    try {
      return await answer
    } catch (error) {
      failed ??= error
      throw error
    } finally {
      running.delete(answer)
    }
  }
  return {
    execute: one,
    end: async () => {
      ended = true
      await Promise.allSettled(running)
      if (failed !== undefined) throw failed
    },
  }
}

const within = <T>({ timers, longest }: Terms, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const cancel = timers.after(longest, () => reject(tooSlow()))
    work.then(resolve, reject).finally(cancel).catch(reject)
  })

/** Does a piece of work over a connection; it counts as done only when every statement of it was. */
export const doWork = async <T>(terms: Terms, execute: Execute, work: Work<T>): Promise<T> => {
  const guarded = guard(execute)
  try {
    const value = await within(terms, work(queriesOver(terms.flavour, guarded.execute)))
    await guarded.end()
    return value
  } catch (error) {
    await guarded.end().catch(() => undefined)
    throw error
  }
}
