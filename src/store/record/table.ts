import { table } from '../schema/table.ts'

/** One row a clinic: where its record stands. */
export const CLINIC = table({
  name: 'clinic',
  columns: { opened_at: 'instant', position: 'integer', audit_sequence: 'integer', audit_hash: 'text' },
  key: [],
})

/** Where each stream stands. */
export const STREAM = table({
  name: 'stream',
  columns: { stream_id: 'id', kind: 'text', client_id: 'id?', sequence: 'integer', hash: 'text' },
  key: ['stream_id'],
  indexes: [['client_id']],
  references: [{ columns: [], table: 'clinic' }],
})

/** The record: entries are added and never changed. */
export const ENTRY = table({
  name: 'entry',
  columns: {
    stream_id: 'id',
    sequence: 'integer',
    position: 'integer',
    entry_id: 'id',
    client_id: 'id?',
    kind: 'text',
    version: 'integer',
    author_id: 'text',
    device_id: 'id?',
    device_sequence: 'integer?',
    happened_at: 'instant',
    arrived_at: 'instant',
    supersedes: 'id?',
    signed: 'flag',
    sealed: 'bytes',
    body_hash: 'text',
    previous_hash: 'text',
    hash: 'text',
  },
  key: ['stream_id', 'sequence'],
  unique: [['entry_id'], ['position']],
  indexes: [['client_id', 'position']],
  references: [{ columns: ['stream_id'], table: 'stream' }],
  appendOnly: true,
})
