import type { Scope } from '#care/access/scope.ts'
import type { Appended } from '#care/record/entry.ts'
import type { AttachmentReader, AttachmentWriter } from './attachments/attachments.ts'
import type { AuditReader, AuditWriter, Seen } from './audit/audit.ts'
import type { ClientsReader } from './clients/clients.ts'
import type { Erasure } from './erasure/erase.ts'
import type { JobReader, JobWriter } from './jobs/jobs.ts'
import type { LinksReader, LinksWriter } from './links/links.ts'
import type { Names } from './names/names.ts'
import type { NotesReader, NotesWriter } from './notes/notes.ts'
import type { PeopleReader } from './people/people.ts'
import type { ProjectionsWriter } from './projections/rebuilt.ts'
import type { RecordReader, RecordWriter } from './record/record.ts'
import type { SessionsReader, SessionsWriter } from './sessions/sessions.ts'
import type { TasksReader } from './tasks/tasks.ts'
import type { VisitsReader } from './visits/visits.ts'

/** What may be asked of a clinic's data, a property a room. */
export interface Reading {
  readonly scope: Scope
  readonly record: RecordReader
  readonly audit: AuditReader
  readonly attachments: AttachmentReader
  readonly sessions: SessionsReader
  readonly jobs: JobReader
  readonly people: PeopleReader
  readonly clients: ClientsReader
  readonly visits: VisitsReader
  readonly tasks: TasksReader
  readonly notes: NotesReader
  readonly links: LinksReader
}

/** What may be changed besides. */
export interface Writing extends Reading {
  readonly record: RecordWriter
  readonly audit: AuditWriter
  readonly attachments: AttachmentWriter
  readonly sessions: SessionsWriter
  readonly jobs: JobWriter
  readonly notes: NotesWriter
  readonly links: LinksWriter
  readonly projections: ProjectionsWriter
}

/** Where everything is kept. There is no query without a scope, and none outside `read` and `write`. */
export interface Store {
  /** Reads at one moment: whatever is written meanwhile is not seen. */
  readonly read: <T>(scope: Scope, work: (at: Reading) => Promise<T>) => Promise<T>
  /** Does all of it or nothing; resolves only after the disk has it. */
  readonly write: <T>(scope: Scope, work: (at: Writing) => Promise<T>) => Promise<T>
  /** Notes that somebody looked: written within a second, in the order of the calls. */
  readonly noteSeen: (scope: Scope, seen: Seen) => void
  /** Called after each commit with the clinic and its new position; the answer ends it. */
  readonly onCommit: (listener: (clinicId: string, position: number) => void) => () => void
  /**
   * Erases a client: an entry says so, then their key is destroyed, and what it sealed is gone wherever copies of it are. Headers and
   * chain stay. Throws `ISC-STORE-201` with the day while the record has to be kept, `ISC-STORE-202` while somebody holds it.
   */
  readonly erase: (scope: Scope, erasure: Erasure) => Promise<Appended>
  /** To be called when a clinic's keys were opened: ends erasures that were cut off and opens its names; says how many clients there are. */
  readonly opened: (scope: Scope) => Promise<number>
  /** Finds clients by what is sealed: name, phone, birth date. */
  readonly names: Names
  /** Clinics there are. */
  readonly clinics: () => Promise<readonly string[]>
  /** Makes the place for a new clinic; where that was cut off, or done before, it makes what is missing. */
  readonly found: (scope: Scope) => Promise<void>
  /** Writes what waits and lets go of everything. */
  readonly close: () => Promise<void>
}
