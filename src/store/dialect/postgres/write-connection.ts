import type pg from 'pg'
import type { WriteConnection } from '../burst/connection.ts'
import type { Answer, Statement } from '../statement.ts'
import { DatabaseTrouble } from '../trouble.ts'
import { connect, runOn, runPlain } from './pool.ts'

const COMMIT = 'commit'

// A transaction in which something failed answers a commit with a rollback, and with no error.
const commit = async (client: pg.PoolClient, before: readonly string[]): Promise<Answer> => {
  if (before.length > 0) await runPlain(client, before)
  if (client.getTransactionStatus() !== 'T') throw new DatabaseTrouble('broken', 'pg commit', 'what failed cannot be committed', true)
  await runPlain(client, [COMMIT])
  return { rows: [], changes: 0 }
}

// Both are on their way before either is answered; where the first failed, the second only says that it did.
const both = async (client: pg.PoolClient, before: readonly string[], statement: Statement): Promise<Answer> => {
  const [first, second] = await Promise.allSettled([runPlain(client, before), runOn(client, statement)])
  if (first.status === 'rejected') throw first.reason
  if (second.status === 'rejected') throw second.reason
  return second.value
}

/** A connection for one burst of writes. */
export const writeConnection = async (pool: pg.Pool): Promise<WriteConnection> => {
  const client = await connect(pool)
  return {
    run: (before, statement) => {
      if (statement.sql === COMMIT) return commit(client, before)
      return before.length === 0 ? runOn(client, statement) : both(client, before, statement)
    },
    release: (broken) => client.release(broken),
  }
}
