import { table } from '../schema/table.ts'

/** The staff: roles and states. Names stay in the entry that is pointed to. */
export const PERSON = table({
  name: 'person',
  columns: { person_id: 'id', role: 'text', card_entry: 'id', joined_at: 'instant', disabled_at: 'instant?' },
  key: ['person_id'],
  references: [{ columns: [], table: 'clinic' }],
})

/** Licences, withdrawn ones too. Number and jurisdiction stay in the entry. */
export const LICENCE = table({
  name: 'licence',
  columns: { licence_id: 'id', person_id: 'id', entry_id: 'id', expires_on: 'text', withdrawn_at: 'instant?' },
  key: ['licence_id'],
  indexes: [['person_id']],
  references: [{ columns: ['person_id'], table: 'person' }],
})
