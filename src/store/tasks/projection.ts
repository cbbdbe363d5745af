import type { Entry } from '#care/record/entry.ts'
import { isOf } from '#care/record/known.ts'
import type { Projection } from '../projections/projection.ts'
import type { Transaction } from '../transaction.ts'

type Raised = { readonly kind: 'red-flag' | 'screening-unavailable'; readonly flagId: string; readonly urgency: string }

const raise = async ({ db }: Transaction, entry: Entry, { kind, flagId, urgency }: Raised): Promise<void> => {
  const { id, clientId } = entry.stream
  if (clientId === undefined) return
  const nobody = { seen_by: null, seen_at: null, calling_by: null, calling_at: null, done_by: null, done_at: null }
  const about = { clinic_id: entry.clinicId, task_id: flagId, client_id: clientId, episode_id: id, entry_id: entry.entryId }
  await db
    .insertInto('task')
    .values({ ...about, kind, urgency, raised_at: entry.arrivedAt, ...nobody })
    .execute()
}

/** Tasks: opened by a red flag or by answers nobody could screen, and closed by a clinician alone (I6). */
export const TASKS: Projection = {
  name: 'tasks',
  tables: ['task'],
  apply: async (tx, entry) => {
    const all = tx.db.updateTable('task').where('clinic_id', '=', entry.clinicId)
    const [by, at] = [entry.authorId, entry.arrivedAt]
    if (isOf(entry, 'red-flag.raised')) {
      const { flagId, urgency } = entry.content.body
      await raise(tx, entry, { kind: 'red-flag', flagId, urgency })
    } else if (isOf(entry, 'screening.unavailable')) {
      // Nothing is known of these answers, and unknown never becomes harmless.
      await raise(tx, entry, { kind: 'screening-unavailable', urgency: 'emergency-now', flagId: entry.content.body.flagId })
    } else if (isOf(entry, 'red-flag.seen')) {
      // The first who saw it is whom the client is told of.
      const { flagId } = entry.content.body
      await all.where('task_id', '=', flagId).where('seen_at', 'is', null).set({ seen_by: by, seen_at: at }).execute()
    } else if (isOf(entry, 'red-flag.calling')) {
      await all.where('task_id', '=', entry.content.body.flagId).set({ calling_by: by, calling_at: at }).execute()
    } else if (isOf(entry, 'red-flag.acknowledged')) {
      const { flagId } = entry.content.body
      await all.where('task_id', '=', flagId).where('done_at', 'is', null).set({ done_by: by, done_at: at }).execute()
    } else if (isOf(entry, 'client.erased')) {
      const { clientId } = entry.content.body
      await tx.db.deleteFrom('task').where('clinic_id', '=', entry.clinicId).where('client_id', '=', clientId).execute()
    }
  },
}
