import { sql } from 'kysely'
import type { Reference, Table } from '../schema/table.ts'
import { TABLES } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'

const counted = async ({ db }: Transaction, query: ReturnType<typeof sql<{ n: number | string }>>): Promise<number> => {
  const { rows } = await query.execute(db)
  return Number(rows[0]?.n ?? 0)
}

/** Rows of another clinic that this transaction can see: in a file of its own, or behind a wall, there must be none. */
const strangers = async (tx: Transaction, { name }: Table): Promise<readonly Finding[]> => {
  const n = await counted(tx, sql`select count(*) as n from ${sql.table(name)} where clinic_id <> ${tx.scope.clinicId}`)
  return n === 0 ? [] : [finding('I8', `${n} rows are of another clinic.`, `table ${name}`)]
}

const column = (table: string, name: string) => sql.ref(`${table}.${name}`)

/** Rows that refer to something which is not there, at least not in their clinic. A reference by a null refers to nothing. */
const dangling = async (tx: Transaction, { name }: Table, to: Reference): Promise<readonly Finding[]> => {
  const target = TABLES.find((table) => table.name === to.table)
  const pairs = [['clinic_id', 'clinic_id'], ...to.columns.map((from, index) => [from, target?.key[index] ?? from])]
  const matches = pairs.map(([from = '', key = '']) => sql`${column('target', key)} = ${column('source', from)}`)
  const given = pairs.map(([from = '']) => sql`${column('source', from)} is not null`)
  const n = await counted(
    tx,
    sql`select count(*) as n from ${sql.table(name)} as source where ${sql.join(given, sql` and `)}
      and not exists (select 1 from ${sql.table(to.table)} as target where ${sql.join(matches, sql` and `)})`,
  )
  return n === 0 ? [] : [finding('I8', `${n} rows refer to nothing in ${to.table}.`, `table ${name}`)]
}

/** Entries that name another client than their stream does: they would be shown with the wrong person. */
const misplaced = async (tx: Transaction): Promise<readonly Finding[]> => {
  const rows = await tx.db
    .selectFrom('entry')
    .innerJoin('stream', (join) => join.onRef('stream.clinic_id', '=', 'entry.clinic_id').onRef('stream.stream_id', '=', 'entry.stream_id'))
    .select('entry.entry_id')
    .where('entry.clinic_id', '=', tx.scope.clinicId)
    .where(sql<boolean>`coalesce(entry.client_id, '') <> coalesce(stream.client_id, '')`)
    .execute()
  return rows.map(({ entry_id }) => finding('I8', 'This entry is about another client than its stream.', `entry ${entry_id}`))
}

/** Looks for rows of other clinics, references that leave the clinic, and entries with the wrong client (I8). */
export const checkClinics = async (tx: Transaction): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const table of TABLES) {
    findings.push(...(await strangers(tx, table)))
    for (const reference of table.references) findings.push(...(await dangling(tx, table, reference)))
  }
  return [...findings, ...(await misplaced(tx))]
}
