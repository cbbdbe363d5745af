import { readTable } from '../backup/tables/read-table.ts'
import type { Table } from '../schema/table.ts'
import type { Transaction } from '../transaction.ts'
import { AUDIT_LINE } from './manifest.ts'
import { BYTE_ORDER_MARK, csvLine } from './csv.ts'
import type { CsvValue } from './csv.ts'

/** How people sign in, what opens links, unsent mail, drafts: no part of the record, and nothing that should lie in a folder in the open. */
const PRIVATE: ReadonlySet<string> = new Set(
  (
    'account password passkey one_time_code pre_sign_in device device_member session hand_over break_glass notice tally ' +
    'link_secret link_device read_back_code draft job blob blob_naming'
  ).split(' '),
)

/** Whether a table is shown in an export. */
export const isShown = ({ name }: Table): boolean => !PRIVATE.has(name)

const value = (cell: unknown): CsvValue => (typeof cell === 'string' || typeof cell === 'number' ? cell : null)

/** A table for spreadsheets. What is sealed is left out: the tables of entries have it open. */
export async function* tableOut(tx: Transaction, table: Table): AsyncGenerator<string> {
  const columns = Object.keys(table.columns).filter((name) => !(table.columns[name]?.startsWith('bytes') ?? false))
  yield BYTE_ORDER_MARK + csvLine(columns)
  for await (const page of readTable(tx.db, table, tx.scope.clinicId))
    yield page.map(({ row }) => csvLine(columns.map((name) => value(row[name])))).join('')
}

/** The lines of the audit, as they are in the database. */
export async function* auditOut(tx: Transaction, table: Table): AsyncGenerator<string> {
  for await (const page of readTable(tx.db, table, tx.scope.clinicId))
    yield page.map(({ row }) => `${JSON.stringify(AUDIT_LINE.parse({ ...row }))}\n`).join('')
}
