import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import type { ByAt, TasksReader, TaskState } from './tasks.ts'

const byAt = (by: string | null, at: string | null): ByAt | undefined => (by === null || at === null ? undefined : { by, at })

const taskOf = (row: Tables['task']): TaskState => ({
  taskId: row.task_id,
  kind: row.kind === 'red-flag' ? 'red-flag' : 'screening-unavailable',
  clientId: row.client_id,
  episodeId: row.episode_id,
  entryId: row.entry_id,
  urgency: row.urgency,
  raisedAt: row.raised_at,
  seen: byAt(row.seen_by, row.seen_at),
  calling: byAt(row.calling_by, row.calling_at),
  done: byAt(row.done_by, row.done_at),
})

/** Reads what waits for a person. */
export const tasksReader = ({ db, scope: { clinicId } }: Transaction): TasksReader => {
  const tasks = db.selectFrom('task').selectAll().where('clinic_id', '=', clinicId)
  return {
    task: async (taskId) => {
      const row = await tasks.where('task_id', '=', taskId).executeTakeFirst()
      return row === undefined ? undefined : taskOf(row)
    },
    open: async (limit) => {
      const open = tasks.where('done_at', 'is', null).orderBy('raised_at').orderBy('task_id').limit(limit)
      return (await open.execute()).map(taskOf)
    },
    ofClient: async (clientId) => (await tasks.where('client_id', '=', clientId).orderBy('raised_at', 'desc').execute()).map(taskOf),
  }
}
