import { type DatabaseConnection, type Driver, Kysely, type QueryResult } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Flavour } from './flavour.ts'
import type { Execute } from './statement.ts'
import { DatabaseTrouble } from './trouble.ts'

const nothing = async (): Promise<void> => undefined

// Transactions are the store's: a query builder that opened one of its own would commit what others still wait for.
const refuse = async (): Promise<never> => {
  throw new DatabaseTrouble('broken', 'transaction', 'a repository may not open a transaction of its own', false)
}

const connection = (execute: Execute): DatabaseConnection => ({
  executeQuery: async <R>({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }) => {
    const { rows, changes } = await execute({ sql, parameters })
    // The builder knows what it asked for; a database answers untyped.
    const result: QueryResult<R> = { rows: rows as R[], numAffectedRows: BigInt(changes) }
    return result
  },
  streamQuery: () => {
    throw new DatabaseTrouble('broken', 'stream', 'rows are read page by page, not as a stream', false)
  },
})

const driver = (execute: Execute): Driver => {
  const only = connection(execute)
  return {
    init: nothing,
    acquireConnection: async () => only,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: nothing,
    destroy: nothing,
  }
}

/** The query builder over one connection, for as long as one piece of work lasts. */
export const queriesOver = (flavour: Flavour, execute: Execute): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: { ...flavour, createDriver: () => driver(execute) } })
