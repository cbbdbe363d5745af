import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { Answer, Statement } from '../statement.ts'
import { DatabaseTrouble } from '../trouble.ts'

interface Prepared {
  readonly statement: StatementSync
  readonly answers: boolean
}

/** Prepared statements that are kept; the one that was used longest ago goes first. */
const KEPT = 300

// PostgreSQL has no place for a zero in a text, so neither has SQLite.
const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0')

const isBindable = (value: unknown): value is SQLInputValue =>
  value === null || typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array || isText(value)

const refuse = (value: unknown): never => {
  throw new DatabaseTrouble('rule', 'sqlite value', `a column has no place for this ${typeof value}`, false)
}

/** Runs statements on a connection, each prepared once. */
export const statementsOf = (file: DatabaseSync): ((statement: Statement) => Answer) => {
  const kept = new Map<string, Prepared>()
  const prepared = (sql: string): Prepared => {
    const before = kept.get(sql)
    kept.delete(sql)
    const statement = before?.statement ?? file.prepare(sql)
    const fresh = before ?? { statement, answers: statement.columns().length > 0 }
    kept.set(sql, fresh)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return fresh
  }
  return ({ sql, parameters }) => {
    const { statement, answers } = prepared(sql)
    const values = parameters.map((value) => (isBindable(value) ? value : refuse(value)))
    if (!answers) return { rows: [], changes: Number(statement.run(...values).changes) }
    const rows = statement.all(...values)
    return { rows, changes: rows.length }
  }
}
