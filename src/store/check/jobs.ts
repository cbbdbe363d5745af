import { sql } from 'kysely'
import type { Transaction } from '../transaction.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'

/** Work that is put down more than once under one key: whoever it goes to would hear twice (I9). */
export const checkJobs = async ({ db, scope }: Transaction): Promise<readonly Finding[]> => {
  const rows = await db
    .selectFrom('job')
    .select(['kind', sql<string>`min(job_id)`.as('first')])
    .where('clinic_id', '=', scope.clinicId)
    .groupBy(['kind', 'job_key'])
    .having(sql<number>`count(*)`, '>', 1)
    .execute()
  return rows.map(({ kind, first }) => finding('I9', `This ${kind} is put down more than once.`, `job ${first}`))
}
