import { table } from '../schema/table.ts'

/** Links as the record tells of them. `open`, `spent` or `revoked`; whether one has run out is a question of the hour. */
export const LINK = table({
  name: 'link',
  columns: {
    link_id: 'id',
    client_id: 'id',
    episode_id: 'id?',
    letter_id: 'id?',
    purpose: 'text',
    made_at: 'instant',
    expires_at: 'instant',
    state: 'text',
  },
  key: ['link_id'],
  indexes: [['client_id']],
  references: [{ columns: ['client_id'], table: 'client' }],
})

// What follows is no part of the record and refers to no projection: those are emptied and filled again.

/** SHA-256 of what opens a link; no part of the record, so that no export gives a way in (A1). */
export const LINK_SECRET = table({
  name: 'link_secret',
  columns: { link_id: 'id', secret_hash: 'text' },
  key: ['link_id'],
  unique: [['secret_hash']],
  references: [{ columns: [], table: 'clinic' }],
})

/** A device that pressed the button of a link: each begins empty (A3). */
export const LINK_DEVICE = table({
  name: 'link_device',
  columns: { token_hash: 'text', link_id: 'id', opened_at: 'instant', read_back_until: 'instant?', sent_at: 'instant?' },
  key: ['token_hash'],
  indexes: [['link_id']],
  references: [{ columns: [], table: 'clinic' }],
})

/** The code with which a link may read back: one at a time, for ten minutes, once, five tries (A1). */
export const READ_BACK_CODE = table({
  name: 'read_back_code',
  columns: { link_id: 'id', code_hash: 'text', expires_at: 'instant', tries_left: 'integer' },
  key: ['link_id'],
  references: [{ columns: [], table: 'clinic' }],
})
