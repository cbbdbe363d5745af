import pg from 'pg'
import { DatabaseTrouble } from '../trouble.ts'

// Types by their numbers in pg_type.
const BYTEA = 17
const INT8 = 20
const NUMERIC = 1700

const whole = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new DatabaseTrouble('broken', 'pg number', 'a number too large to be exact', false)
  return value
}

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.slice(2), 'hex'))

const PARSERS: Readonly<Record<number, (text: string) => unknown>> = { [BYTEA]: bytes, [INT8]: whole, [NUMERIC]: whole }

const parserOf: typeof pg.types.getTypeParser = (id, format) => PARSERS[id] ?? pg.types.getTypeParser(id, format)

/** How values of PostgreSQL become ours, as SQLite gives them: whole numbers as numbers, bytes as bytes. */
export const VALUES = { getTypeParser: parserOf }
