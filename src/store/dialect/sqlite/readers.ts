import { DatabaseSync } from 'node:sqlite'
import { DATABASE_FAULTS, databaseFault, faultOf } from '../faults.ts'
import type { Answer, Statement } from '../statement.ts'
import { doWork, type Terms, type Work } from '../unit.ts'
import { thrownBy, troubleOf } from './errors.ts'
import { READER_PRAGMAS, setPragmas } from './pragmas.ts'
import { statementsOf } from './statements.ts'

interface Reader {
  readonly file: DatabaseSync
  readonly run: (statement: Statement) => Answer
}

/** Connections of a file that only read, each holding one moment at a time. */
export interface Readers {
  readonly read: <T>(terms: Terms, work: Work<T>) => Promise<T>
  /** Waits for the reads that go on, and lets no other begin. */
  readonly close: () => Promise<void>
}

/** Reads that go on at once; a further one waits for one of them. */
const MOST = 4

// `begin` alone waits for the first read to choose its moment: this is it.
const MOMENT: readonly Statement[] = [
  { sql: 'begin', parameters: [] },
  { sql: 'select count(*) from sqlite_schema limit 1', parameters: [] },
]
const END: Statement = { sql: 'rollback', parameters: [] }

const open = (path: string): Reader => {
  const file = new DatabaseSync(path, { readOnly: true })
  setPragmas(file, READER_PRAGMAS)
  const run = statementsOf(file)
  return {
    file,
    run: (statement) => {
      try {
        return run(statement)
      } catch (error) {
        throw troubleOf(thrownBy(error), !file.isTransaction)
      }
    },
  }
}

/** Opens no connection yet: each is opened by the first read that finds none free. */
export const readersOf = (path: string): Readers => {
  const free: Reader[] = []
  const waiting: ((reader: Reader) => void)[] = []
  let all: Reader[] = []
  let closed: (() => void) | undefined
  const shut = (reader: Reader): void => {
    reader.file.close()
    all = all.filter((other) => other !== reader)
    if (all.length === 0) closed?.()
  }
  const acquire = async (): Promise<Reader> => {
    if (closed !== undefined) throw databaseFault(DATABASE_FAULTS.closed)
    const idle = free.pop()
    if (idle !== undefined) return idle
    if (all.length >= MOST) return new Promise((resolve) => waiting.push(resolve))
    const fresh = open(path)
    all = [...all, fresh]
    return fresh
  }
  const release = (reader: Reader): void => {
    if (reader.file.isOpen && reader.file.isTransaction) reader.run(END)
    const next = waiting.shift()
    if (next !== undefined) next(reader)
    else if (closed === undefined) free.push(reader)
    else shut(reader)
  }
  return {
    read: async (terms, work) => {
      try {
        const reader = await acquire()
        try {
          for (const statement of MOMENT) reader.run(statement)
          return await doWork(terms, async (statement) => reader.run(statement), work)
        } finally {
          release(reader)
        }
      } catch (error) {
        throw faultOf(error)
      }
    },
    close: () =>
      new Promise((resolve) => {
        closed = resolve
        for (const reader of free.splice(0)) shut(reader)
        if (all.length === 0) resolve()
      }),
  }
}
