import { sql } from 'kysely'
import type { Transaction } from '../transaction.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'

const RAISES = ['red-flag.raised', 'screening.unavailable']
const CLOSES = 'red-flag.acknowledged'

/** Red flags of clients that are still there, for which nobody finds a task. */
const unheard = async ({ db, scope }: Transaction): Promise<readonly Finding[]> => {
  const rows = await db
    .selectFrom('entry')
    .innerJoin('client', (join) => join.onRef('client.clinic_id', '=', 'entry.clinic_id').onRef('client.client_id', '=', 'entry.client_id'))
    .leftJoin('task', (join) => join.onRef('task.clinic_id', '=', 'entry.clinic_id').onRef('task.entry_id', '=', 'entry.entry_id'))
    .select('entry.entry_id')
    .where('entry.clinic_id', '=', scope.clinicId)
    .where('entry.kind', 'in', RAISES)
    .where('task.task_id', 'is', null)
    .execute()
  return rows.map(({ entry_id }) => finding('I6', 'This red flag has no task.', `entry ${entry_id}`))
}

/** Tasks that are closed although nobody acknowledged anything in their episode at that moment. */
const closedByNobody = async ({ db, scope }: Transaction): Promise<readonly Finding[]> => {
  const rows = await db
    .selectFrom('task')
    .select('task_id')
    .where('clinic_id', '=', scope.clinicId)
    .where('done_at', 'is not', null)
    .where(
      sql<boolean>`not exists (select 1 from entry where entry.clinic_id = task.clinic_id and entry.stream_id = task.episode_id
        and entry.kind = ${CLOSES} and entry.author_id = task.done_by and entry.arrived_at = task.done_at)`,
    )
    .execute()
  return rows.map(({ task_id }) => finding('I6', 'This task is closed, and nobody acknowledged it.', `task ${task_id}`))
}

/** Holds red flags against their tasks (I6). */
export const checkTasks = async (tx: Transaction): Promise<readonly Finding[]> => [...(await unheard(tx)), ...(await closedByNobody(tx))]
