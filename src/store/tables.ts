import { AUDIT } from './audit/table.ts'
import { BLOB, BLOB_NAMING } from './attachments/table.ts'
import { JOB } from './jobs/table.ts'
import { CLINIC, ENTRY, STREAM } from './record/table.ts'
import type { Row, Table } from './schema/table.ts'
import { SESSION_TABLES } from './sessions/table.ts'

/** Every table, in an order in which each comes after those it refers to. */
export const TABLES: readonly Table[] = [
  // The record, and the audit of it.
  ...[CLINIC, STREAM, ENTRY, AUDIT],
  // Files.
  ...[BLOB_NAMING, BLOB],
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
}
