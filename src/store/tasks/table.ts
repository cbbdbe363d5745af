import { table } from '../schema/table.ts'

/** What waits for a person: a red flag, or answers that could not be screened. Open until a clinician acknowledges it (I6). */
export const TASK = table({
  name: 'task',
  columns: {
    task_id: 'id',
    kind: 'text',
    client_id: 'id',
    episode_id: 'id',
    entry_id: 'id',
    urgency: 'text',
    raised_at: 'instant',
    seen_by: 'id?',
    seen_at: 'instant?',
    calling_by: 'id?',
    calling_at: 'instant?',
    done_by: 'id?',
    done_at: 'instant?',
  },
  key: ['task_id'],
  indexes: [['done_at', 'raised_at'], ['client_id']],
  references: [{ columns: ['episode_id'], table: 'episode' }],
})
