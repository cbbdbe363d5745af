import { indexStatements, tableLines } from './sqlite-ddl.ts'
import type { ColumnType, Table } from './table.ts'

const TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'text collate "C"',
  text: 'text collate "C"',
  instant: 'text collate "C"',
  json: 'text',
  integer: 'bigint',
  flag: 'smallint',
  bytes: 'bytea',
}

/** Only rows of the clinic that the transaction named; an error, not an empty answer, where it named none (5.4). */
const OWN_CLINIC = `clinic_id = (current_setting('app.tenant')::uuid)::text`

/** The statements that make a table in PostgreSQL, with row-level security that holds for its owner as well. */
export const postgresStatements = (table: Table): readonly string[] => [
  `create table ${table.name} (\n  ${tableLines(table, TYPES).join(',\n  ')}\n)`,
  ...indexStatements(table),
  `alter table ${table.name} enable row level security`,
  `alter table ${table.name} force row level security`,
  `create policy own_clinic on ${table.name} using (${OWN_CLINIC}) with check (${OWN_CLINIC})`,
]
