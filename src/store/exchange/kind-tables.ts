import type { Json } from '#care/record/entry.ts'
import { csvLine, BYTE_ORDER_MARK } from './csv.ts'
import type { CsvValue } from './csv.ts'

/** What every line of a table of entries begins with. */
export interface KindRow {
  readonly entryId: string
  readonly position: number
  readonly streamId: string
  readonly clientId: string | undefined
  readonly authorId: string
  readonly happenedAt: string
  readonly signed: boolean
  readonly body: Json
}

const HEAD = ['position', 'entry', 'stream', 'client', 'author', 'happened_at', 'signed'] as const

const isFields = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const cellOf = (value: Json | undefined): CsvValue => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value)

/** The fields of a body, those inside another field named with a dot. */
const flat = (body: Json, prefix = ''): readonly (readonly [string, CsvValue])[] => {
  if (!isFields(body)) return [[prefix === '' ? 'value' : prefix.slice(0, -1), cellOf(body)]]
  return Object.entries(body).flatMap(([key, value]) =>
    isFields(value) ? flat(value, `${prefix}${key}.`) : [[`${prefix}${key}`, cellOf(value)] as const],
  )
}

/** The entries of one kind as a table for spreadsheets: a column for each field that one of them has. */
export function* kindTable(rows: readonly KindRow[]): Generator<string> {
  const fields = rows.map(({ body }) => new Map(flat(body)))
  const columns = [...new Set(fields.flatMap((one) => [...one.keys()]))].toSorted()
  yield BYTE_ORDER_MARK + csvLine([...HEAD, ...columns])
  for (const [at, row] of rows.entries()) {
    const head = [row.position, row.entryId, row.streamId, row.clientId, row.authorId, row.happenedAt, row.signed]
    yield csvLine([...head, ...columns.map((column) => fields[at]?.get(column))])
  }
}
