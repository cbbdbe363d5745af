import type pg from 'pg'
import { faultOf } from '../faults.ts'
import { doWork, type Terms, type Work } from '../unit.ts'
import { beginReading } from './begin.ts'
import { connect, runOn, runPlain } from './pool.ts'

const readWith = async <T>(client: pg.PoolClient, clinicId: string, terms: Terms, work: Work<T>): Promise<T> => {
  let broken = true
  try {
    await runPlain(client, beginReading(clinicId))
    const result = await doWork(terms, (statement) => runOn(client, statement), work)
    await runPlain(client, ['rollback'])
    broken = false
    return result
  } finally {
    if (broken) await client.query('rollback').catch(() => undefined)
    client.release(broken && client.getTransactionStatus() !== 'I')
  }
}

/** Reads one clinic at one moment. */
export const readOn = async <T>(pool: pg.Pool, clinicId: string, terms: Terms, work: Work<T>): Promise<T> => {
  try {
    return await readWith(await connect(pool), clinicId, terms, work)
  } catch (error) {
    throw faultOf(error)
  }
}
