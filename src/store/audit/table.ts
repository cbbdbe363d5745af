import { table } from '../schema/table.ts'

/** Who did or saw what: a chain of its own, without gaps (I7). Holds ids, never content. */
export const AUDIT = table({
  name: 'audit',
  columns: {
    sequence: 'integer',
    at: 'instant',
    actor_kind: 'text',
    actor_id: 'text',
    action: 'text',
    client_id: 'id?',
    subject_id: 'id?',
    request_id: 'text',
    reason: 'text?',
    previous_hash: 'text',
    hash: 'text',
  },
  key: ['sequence'],
  indexes: [
    ['client_id', 'sequence'],
    ['actor_id', 'sequence'],
  ],
  references: [{ columns: [], table: 'clinic' }],
  appendOnly: true,
})
