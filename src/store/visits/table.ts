import { table } from '../schema/table.ts'

/** Visits as they stand: `booked`, `arrived`, `in`, `held`, `missed` or `cancelled`. */
export const VISIT = table({
  name: 'visit',
  columns: {
    visit_id: 'id',
    episode_id: 'id',
    client_id: 'id',
    therapist_id: 'id',
    starts_at: 'instant',
    minutes: 'integer',
    state: 'text',
    /** The entry that last said when and with whom. */
    booked_entry: 'id',
  },
  key: ['visit_id'],
  indexes: [['starts_at'], ['client_id', 'starts_at'], ['therapist_id', 'client_id']],
  references: [
    { columns: ['episode_id'], table: 'episode' },
    { columns: ['therapist_id'], table: 'person' },
  ],
})

/** Five minutes of a therapist's time can be taken once: the key is what makes a double booking impossible (I10). */
export const VISIT_SLOT = table({
  name: 'visit_slot',
  columns: { therapist_id: 'id', slot: 'integer', visit_id: 'id' },
  key: ['therapist_id', 'slot'],
  indexes: [['visit_id']],
  references: [{ columns: ['visit_id'], table: 'visit' }],
})
