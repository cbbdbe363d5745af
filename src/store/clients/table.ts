import { table } from '../schema/table.ts'

/** Clients: which entry holds the card that counts, and whether the client was merged into another. */
export const CLIENT = table({
  name: 'client',
  columns: { client_id: 'id', card_entry: 'id', added_at: 'instant', merged_into: 'id?', merge_id: 'id?', merged_at: 'instant?' },
  key: ['client_id'],
  indexes: [['merged_into'], ['merge_id']],
  references: [{ columns: [], table: 'clinic' }],
})

/** Episodes of care. */
export const EPISODE = table({
  name: 'episode',
  columns: { episode_id: 'id', client_id: 'id', opened_at: 'instant', opened_entry: 'id', closed_at: 'instant?' },
  key: ['episode_id'],
  indexes: [['client_id']],
  references: [{ columns: ['client_id'], table: 'client' }],
})

/** Who is named on an episode. */
export const ASSIGNMENT = table({
  name: 'assignment',
  columns: { episode_id: 'id', person_id: 'id', client_id: 'id', since: 'instant' },
  key: ['episode_id', 'person_id'],
  indexes: [['person_id', 'client_id']],
  references: [
    { columns: ['episode_id'], table: 'episode' },
    { columns: ['person_id'], table: 'person' },
  ],
})
