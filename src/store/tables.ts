import { ASSIGNMENT, CLIENT, EPISODE } from './clients/table.ts'
import { AUDIT } from './audit/table.ts'
import { BLOB, BLOB_NAMING } from './attachments/table.ts'
import { JOB } from './jobs/table.ts'
import { LINK, LINK_DEVICE, LINK_SECRET, READ_BACK_CODE } from './links/table.ts'
import { DRAFT, NOTE } from './notes/table.ts'
import { LICENCE, PERSON } from './people/table.ts'
import { CLINIC, ENTRY, STREAM } from './record/table.ts'
import type { Row, Table } from './schema/table.ts'
import { SESSION_TABLES } from './sessions/table.ts'
import { SETTINGS } from './settings/table.ts'
import { TASK } from './tasks/table.ts'
import { VISIT, VISIT_SLOT } from './visits/table.ts'

/** Every table, in an order in which each comes after those it refers to. */
export const TABLES: readonly Table[] = [
  // The record, and the audit of it.
  CLINIC,
  STREAM,
  ENTRY,
  AUDIT,
  // What entries say, for queries.
  SETTINGS,
  PERSON,
  LICENCE,
  CLIENT,
  EPISODE,
  ASSIGNMENT,
  VISIT,
  VISIT_SLOT,
  TASK,
  NOTE,
  LINK,
  // What is no part of the record: drafts, and what opens links.
  DRAFT,
  LINK_SECRET,
  LINK_DEVICE,
  READ_BACK_CODE,
  // Files.
  BLOB_NAMING,
  BLOB,
  // Who signs in.
  ...SESSION_TABLES,
  // What is still to be done.
  JOB,
]

/** Rows by table, for queries. */
export interface Tables {
  readonly clinic: Row<typeof CLINIC>
  readonly stream: Row<typeof STREAM>
  readonly entry: Row<typeof ENTRY>
  readonly audit: Row<typeof AUDIT>
  readonly blob_naming: Row<typeof BLOB_NAMING>
  readonly blob: Row<typeof BLOB>
  readonly job: Row<typeof JOB>
  readonly settings: Row<typeof SETTINGS>
  readonly person: Row<typeof PERSON>
  readonly licence: Row<typeof LICENCE>
  readonly client: Row<typeof CLIENT>
  readonly episode: Row<typeof EPISODE>
  readonly assignment: Row<typeof ASSIGNMENT>
  readonly visit: Row<typeof VISIT>
  readonly visit_slot: Row<typeof VISIT_SLOT>
  readonly task: Row<typeof TASK>
  readonly note: Row<typeof NOTE>
  readonly draft: Row<typeof DRAFT>
  readonly link: Row<typeof LINK>
  readonly link_secret: Row<typeof LINK_SECRET>
  readonly link_device: Row<typeof LINK_DEVICE>
  readonly read_back_code: Row<typeof READ_BACK_CODE>
}
