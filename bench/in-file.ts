// Queries straight on a file nobody else has open, in this thread: to fill a clinic for a bench in minutes instead of an hour. A server
// never does this; it writes through its writing thread and syncs each burst.
import { DatabaseSync } from 'node:sqlite'
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import { SQLITE } from '#store/dialect/flavour.ts'
import { queriesOver } from '#store/dialect/queries.ts'
import type { Statement } from '#store/dialect/statement.ts'
import type { Tables } from '#store/tables.ts'

const isBound = (value: unknown): value is SQLInputValue =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array

/** A file, and queries on it. */
export interface InFile {
  readonly db: Kysely<Tables>
  readonly run: (sql: string) => void
  readonly close: () => void
}

/** Opens a file for filling. */
export const inFile = (path: string): InFile => {
  const file = new DatabaseSync(path)
  file.exec('pragma synchronous = off; pragma cache_size = -200000')
  const prepared = new Map<string, StatementSync>()
  const statementOf = (sql: string): StatementSync => {
    const statement = prepared.get(sql) ?? file.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  const execute = async ({ sql, parameters }: Statement) => {
    const statement = statementOf(sql)
    const values = parameters.filter(isBound)
    if (statement.columns().length > 0) return { rows: statement.all(...values), changes: 0 }
    return { rows: [], changes: Number(statement.run(...values).changes) }
  }
  return { db: queriesOver(SQLITE, execute), run: (sql) => file.exec(sql), close: () => file.close() }
}
