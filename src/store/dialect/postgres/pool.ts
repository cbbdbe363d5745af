import pg from 'pg'
import type { Log } from '#edges/log.ts'
import type { Answer, Statement } from '../statement.ts'
import { DatabaseTrouble } from '../trouble.ts'
import { postgresTrouble } from './errors.ts'
import { VALUES } from './values.ts'

/** Milliseconds after which the server or the client gives up. */
export interface Limits {
  readonly statement: number
  /** Waiting for what another transaction holds. */
  readonly lock: number
  readonly idleInTransaction: number
  readonly connect: number
  /** After which a connection that nobody uses is closed. */
  readonly idle: number
}

/** What holds where nobody says otherwise. */
export const LIMITS: Limits = { statement: 15_000, lock: 10_000, idleInTransaction: 20_000, connect: 3_000, idle: 30_000 }

/** Connections of one process. */
const CONNECTIONS = 16

/** What every connection is made with. */
export const connectionSettings = (url: string, name: string, limits: Limits = LIMITS): pg.ClientConfig => ({
  connectionString: url,
  application_name: name,
  types: VALUES,
  pipeline: true,
  statement_timeout: limits.statement,
  lock_timeout: limits.lock,
  idle_in_transaction_session_timeout: limits.idleInTransaction,
  connectionTimeoutMillis: limits.connect,
  keepAlive: true,
})

/** A pool of connections; one that breaks while idle is dropped, and the next is made when it is needed. */
export const poolOf = (url: string, log: Log | undefined, some: Partial<Limits> = {}): pg.Pool => {
  const limits = { ...LIMITS, ...some }
  const pool = new pg.Pool({ ...connectionSettings(url, 'ischia', limits), max: CONNECTIONS, idleTimeoutMillis: limits.idle })
  const lost = (error: Error): void => log?.warn('database-connection-lost', { native: postgresTrouble(error).native })
  pool.on('error', lost)
  // A connection that breaks while somebody has it says so here as well, and an error that nobody hears would end the process.
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

/** A connection from the pool, or why there is none. */
export const connect = async (pool: pg.Pool): Promise<pg.PoolClient> => {
  try {
    return await pool.connect()
  } catch (error) {
    const { native, message } = postgresTrouble(error)
    throw new DatabaseTrouble('gone', native, message, true)
  }
}

// The server keeps a plan for each name for as long as a connection lives: statements of which there are many kinds get none.
const NAMED = 400
const names = new Map<string, string>()

const nameOf = (sql: string): string | undefined => {
  const before = names.get(sql)
  if (before !== undefined || names.size >= NAMED) return before
  const name = `s${names.size}`
  names.set(sql, name)
  return name
}

/** Runs a statement on a connection, planned once. */
export const runOn = async (client: pg.ClientBase, { sql, parameters }: Statement): Promise<Answer> => {
  try {
    const { rows, rowCount } = await client.query<Record<string, unknown>>({ name: nameOf(sql), text: sql, values: [...parameters] })
    return { rows, changes: rowCount ?? 0 }
  } catch (error) {
    throw postgresTrouble(error)
  }
}

/** Runs plain statements of ours in one trip. Where one fails, nothing can be built on the transaction any more. */
export const runPlain = async (client: pg.ClientBase, statements: readonly string[]): Promise<void> => {
  try {
    await client.query(statements.join('; '))
  } catch (error) {
    const { what, native, message } = postgresTrouble(error)
    throw new DatabaseTrouble(what, native, message, true)
  }
}
