import { attachmentReader, attachmentWriter } from './attachments/blobs.ts'
import { auditReader, auditWriter } from './audit/write.ts'
import { jobReader } from './jobs/read.ts'
import { jobWriter } from './jobs/write.ts'
import { append } from './record/append.ts'
import { recordReader } from './record/read.ts'
import { sessionsRoom } from './sessions/room.ts'
import type { Reading, Writing } from './store.ts'
import type { Transaction } from './transaction.ts'

/** Every room, for reading. */
export const reading = (tx: Transaction): Reading => ({
  scope: tx.scope,
  record: recordReader(tx),
  audit: auditReader(tx),
  attachments: attachmentReader(tx),
  sessions: sessionsRoom(tx),
  jobs: jobReader(tx),
})

/** Every room, for writing. */
export const writing = (tx: Transaction): Writing => ({
  scope: tx.scope,
  record: { ...recordReader(tx), append: (entry) => append(tx, entry) },
  audit: auditWriter(tx),
  attachments: attachmentWriter(tx),
  sessions: sessionsRoom(tx),
  jobs: jobWriter(tx),
})
