import { table } from '../schema/table.ts'

/** Notes and letters of the record: whose they are, and whether they are signed. Their text stays in the entries. */
export const NOTE = table({
  name: 'note',
  columns: {
    note_id: 'id',
    kind: 'text',
    client_id: 'id',
    episode_id: 'id',
    author_id: 'id',
    written_at: 'instant',
    signed_at: 'instant?',
    /** The version that counts. */
    last_entry: 'id',
    withdrawn_at: 'instant?',
    /** When a medical professional answered; only letters are answered. */
    answered_at: 'instant?',
  },
  key: ['note_id'],
  indexes: [['client_id']],
  references: [{ columns: ['episode_id'], table: 'episode' }],
})

/**
 * Drafts: what is being written and is no part of the record. A row a version; a version takes the place of those its writer had before
 * them and of no others, so two devices leave two rows and nothing is overwritten (I4).
 */
export const DRAFT = table({
  name: 'draft',
  columns: {
    version_id: 'id',
    note_id: 'id',
    client_id: 'id',
    episode_id: 'id',
    author_id: 'id',
    device_id: 'id',
    saved_at: 'instant',
    /** Sealed with the client's key. */
    sealed: 'bytes',
  },
  key: ['version_id'],
  indexes: [['note_id'], ['author_id']],
  // Not to a projection: those are emptied and filled again.
  references: [{ columns: [], table: 'clinic' }],
})
