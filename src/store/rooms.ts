import { attachmentReader, attachmentWriter } from './attachments/blobs.ts'
import { auditReader, auditWriter } from './audit/write.ts'
import { jobReader } from './jobs/read.ts'
import { jobWriter } from './jobs/write.ts'
import { clientsReader } from './clients/read.ts'
import { linksReader } from './links/read.ts'
import { linksWriter } from './links/write.ts'
import { notesReader } from './notes/read.ts'
import { notesWriter } from './notes/write.ts'
import { peopleReader } from './people/read.ts'
import { rebuild } from './projections/rebuild.ts'
import { append } from './record/append.ts'
import { recordReader } from './record/read.ts'
import { sessionsRoom } from './sessions/room.ts'
import type { Reading, Writing } from './store.ts'
import { tasksReader } from './tasks/read.ts'
import type { Transaction } from './transaction.ts'
import { visitsReader } from './visits/read.ts'

/** Every room, for reading. */
export const reading = (tx: Transaction): Reading => ({
  scope: tx.scope,
  record: recordReader(tx),
  audit: auditReader(tx),
  attachments: attachmentReader(tx),
  sessions: sessionsRoom(tx),
  jobs: jobReader(tx),
  people: peopleReader(tx),
  clients: clientsReader(tx),
  visits: visitsReader(tx),
  tasks: tasksReader(tx),
  notes: notesReader(tx),
  links: linksReader(tx),
})

/** Every room, for writing. */
export const writing = (tx: Transaction): Writing => ({
  ...reading(tx),
  record: { ...recordReader(tx), append: (entry) => append(tx, entry) },
  audit: auditWriter(tx),
  attachments: attachmentWriter(tx),
  sessions: sessionsRoom(tx),
  jobs: jobWriter(tx),
  notes: notesWriter(tx),
  links: linksWriter(tx),
  projections: { rebuild: () => rebuild(tx) },
})
