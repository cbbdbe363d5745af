import { faultOf } from '../faults.ts'
import { doWork, type Terms, type Work } from '../unit.ts'
import type { Line } from './connection.ts'

/** What was tried, before the disk has it: told to nobody yet. */
export interface Attempted {
  readonly done: boolean
  /** Tells the outcome to who waits. Called after the commit. */
  readonly tell: () => void
}

/** A piece of work that waits for its turn, and whoever waits for it. */
export interface Waiting {
  /** Does it and keeps what came of it. */
  readonly attempt: (line: Line, terms: Terms) => Promise<Attempted>
  readonly refuse: (why: unknown) => void
}

const MARK = 'unit'

/** Makes a piece of work that can wait, and what its owner waits for. */
export const waitingFor = <T>(work: Work<T>): { readonly waiting: Waiting; readonly outcome: Promise<T> } => {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const refuse = (why: unknown): void => reject(faultOf(why))
  const attempt = async (line: Line, terms: Terms): Promise<Attempted> => {
    line.hold(`savepoint ${MARK}`)
    try {
      const value = await doWork(terms, line.run, work)
      line.hold(`release savepoint ${MARK}`)
      return { done: true, tell: () => resolve(value) }
    } catch (error) {
      line.hold(`rollback to savepoint ${MARK}`)
      line.hold(`release savepoint ${MARK}`)
      return { done: false, tell: () => refuse(error) }
    }
  }
  return { waiting: { attempt, refuse }, outcome: promise }
}
