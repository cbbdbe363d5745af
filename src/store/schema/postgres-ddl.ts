import { indexStatements, tableLines } from './sqlite-ddl.ts'
import type { ColumnType, Table } from './table.ts'

/** The roles that Ischia comes to PostgreSQL as; none of them is more than a plain role. */
const POSTGRES_ROLES = {
  /** Owns the tables and changes them; not used while the server runs. */
  migrator: 'ischia_migrator',
  /** Reads and writes rows of the clinic that a transaction named. Owns nothing. */
  app: 'ischia_app',
  /** Reads rows of the clinic that a transaction named. */
  report: 'ischia_report',
} as const

const TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'text collate "C"',
  text: 'text collate "C"',
  instant: 'text collate "C"',
  json: 'text',
  integer: 'bigint',
  flag: 'smallint',
  bytes: 'bytea',
}

// An error, not an empty answer, where a transaction named no clinic: a setting that is not there is refused, and the empty text it
// leaves after a commit is no uuid (5.4).
const TENANT = `(current_setting('app.tenant')::uuid)::text`

/** Row-level security that holds for the owner of a table as well. */
const secured = (table: string): readonly string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
]

/** The statements that make a table in PostgreSQL, with only rows of the clinic that the transaction named. */
export const postgresStatements = (table: Table): readonly string[] => [
  `create table ${table.name} (\n  ${tableLines(table, TYPES).join(',\n  ')}\n)`,
  ...indexStatements(table),
  ...secured(table.name),
  `create policy own_clinic on ${table.name} using (clinic_id = ${TENANT}) with check (clinic_id = ${TENANT})`,
]

/** What the app and the reports may do with a table. */
export const grantStatements = (table: Table): readonly string[] => [
  `grant select, insert${table.appendOnly ? '' : ', update, delete'} on ${table.name} to ${POSTGRES_ROLES.app}`,
  `grant select on ${table.name} to ${POSTGRES_ROLES.report}`,
]

/** The list of clinics there are: ids and nothing else, so that work that goes through all of them knows where to go. */
export const directoryStatements = (): readonly string[] => [
  'create table directory (id text collate "C" primary key)',
  ...secured('directory'),
  'create policy everybody on directory for select using (true)',
  `create policy own_clinic on directory for insert with check (id = ${TENANT})`,
  `grant select, insert on directory to ${POSTGRES_ROLES.app}`,
  `grant select on schema_migration to ${POSTGRES_ROLES.app}, ${POSTGRES_ROLES.report}`,
]
