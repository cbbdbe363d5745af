import { AUDIT } from './audit/table.ts'
import { CLINIC, ENTRY, STREAM } from './record/table.ts'
import type { Row, Table } from './schema/table.ts'

/** Every table, in an order in which each comes after those it refers to. */
export const TABLES: readonly Table[] = [CLINIC, STREAM, ENTRY, AUDIT]

/** Rows by table, for queries. */
export interface Tables {
  readonly clinic: Row<typeof CLINIC>
  readonly stream: Row<typeof STREAM>
  readonly entry: Row<typeof ENTRY>
  readonly audit: Row<typeof AUDIT>
}
