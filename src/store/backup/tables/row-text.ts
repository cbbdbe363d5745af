import type { Table } from '../../schema/table.ts'
import type { MeasuredTable } from './measured-table.ts'

/** A row as queries give it. */
export type AnyRow = Readonly<Record<string, unknown>>

/** A value of a row as JSON has it; bytes in base64. */
export type Cell = string | number | null

/** The columns of a table in the order in which they are written: the clinic first. */
export const columnsOf = ({ columns }: Pick<MeasuredTable, 'columns'>): readonly string[] => ['clinic_id', ...Object.keys(columns)]

const cellOf = (value: unknown): Cell => {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
  return typeof value === 'bigint' ? Number(value) : null
}

/** A row as one line of JSON: the same text whichever database it came from, so that hashes over it can be compared. */
export const rowText = (table: MeasuredTable, row: AnyRow): string => JSON.stringify(columnsOf(table).map((name) => cellOf(row[name])))

/** The values of a row from its cells, for inserting. */
export const rowOf = (table: Table, cells: readonly Cell[]): Readonly<Record<string, Cell | Uint8Array>> =>
  Object.fromEntries(
    columnsOf(table).map((name, at) => {
      const cell = cells[at] ?? null
      const isBytes = table.columns[name]?.startsWith('bytes') ?? false
      return [name, isBytes && typeof cell === 'string' ? Buffer.from(cell, 'base64') : cell]
    }),
  )
