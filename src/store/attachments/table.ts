import { table } from '../schema/table.ts'

/** For each client a secret that names their files, sealed with their key: without it a name tells nothing of the file. */
export const BLOB_NAMING = table({
  name: 'blob_naming',
  columns: { client_id: 'id', sealed: 'bytes' },
  key: ['client_id'],
  references: [{ columns: [], table: 'clinic' }],
})

/** Files of clients in sealed parts. That a file was added, its name and kind, is an entry; this is only what it holds. */
export const BLOB = table({
  name: 'blob',
  columns: { client_id: 'id', digest: 'text', part: 'integer', parts: 'integer', sealed: 'bytes' },
  key: ['client_id', 'digest', 'part'],
  references: [{ columns: ['client_id'], table: 'blob_naming' }],
})
