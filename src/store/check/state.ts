import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Table } from '../schema/table.ts'
import { TABLES } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'

/** What a clinic's tables hold, each as its number of rows and a hash over all of them. */
export type State = Readonly<Record<string, { readonly rows: number; readonly hash: string }>>

const PAGE = 1_000

const cell = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  return typeof value === 'bigint' ? Number(value) : value
}

const columnsOf = ({ columns }: Table): readonly string[] => ['clinic_id', ...Object.keys(columns)]

/** Hashes a table in the order of its key, which is the same in both databases: ids are compared byte by byte. */
const tableState = async ({ db, scope }: Transaction, table: Table): Promise<State[string]> => {
  const hash = createHash('sha256')
  const columns = columnsOf(table)
  const order = sql.join(['clinic_id', ...table.key].map((name) => sql.ref(name)))
  let rows = 0
  for (;;) {
    const page = await sql<Readonly<Record<string, unknown>>>`select ${sql.join(columns.map((name) => sql.ref(name)))}
      from ${sql.table(table.name)} where clinic_id = ${scope.clinicId} order by ${order} limit ${PAGE} offset ${rows}`.execute(db)
    for (const row of page.rows) hash.update(`${JSON.stringify(columns.map((name) => cell(row[name])))}\n`)
    rows += page.rows.length
    if (page.rows.length < PAGE) return { rows, hash: hash.digest('hex') }
  }
}

/** What every table of a clinic holds now; taken with a backup, it is what the restored clinic is held against. */
export const stateOf = async (tx: Transaction): Promise<State> => {
  const state: Record<string, State[string]> = {}
  for (const table of TABLES) state[table.name] = await tableState(tx, table)
  return state
}

/** Tables in which what was restored is not what was backed up (I12). */
export const checkRestored = (backedUp: State, restored: State): readonly Finding[] =>
  [...new Set([...Object.keys(backedUp), ...Object.keys(restored)])]
    .filter((name) => backedUp[name]?.hash !== restored[name]?.hash)
    .map((name) =>
      finding('I12', `${restored[name]?.rows ?? 0} rows stand where ${backedUp[name]?.rows ?? 0} were backed up.`, `table ${name}`),
    )
