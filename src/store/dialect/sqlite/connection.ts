import { DatabaseSync } from 'node:sqlite'
import type { SQLInputValue } from 'node:sqlite'
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Tables } from '../../tables.ts'

const run = <R>(file: DatabaseSync, { sql, parameters }: CompiledQuery): QueryResult<R> => {
  const statement = file.prepare(sql)
  // Kysely hands its parameters on untyped; node:sqlite refuses at run time what it cannot bind.
  const values = parameters as readonly SQLInputValue[]
  if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] }
  return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) }
}

const connection = (file: DatabaseSync): DatabaseConnection => ({
  executeQuery: async (query) => run(file, query),
  streamQuery: () => {
    throw new TypeError('Rows are read whole')
  },
})

const nothing = async (): Promise<void> => undefined

const driver = (file: DatabaseSync): Driver => ({
  init: nothing,
  acquireConnection: async () => connection(file),
  beginTransaction: nothing,
  commitTransaction: nothing,
  rollbackTransaction: nothing,
  releaseConnection: nothing,
  destroy: nothing,
})

const dialect = (file: DatabaseSync): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => driver(file),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

/** A connection to a file, and queries on it. */
export const connect = (path: string): { readonly file: DatabaseSync; readonly db: Kysely<Tables> } => {
  const file = new DatabaseSync(path)
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'busy_timeout = 5000'])
    file.exec(`pragma ${pragma}`)
  return { file, db: new Kysely<Tables>({ dialect: dialect(file) }) }
}
