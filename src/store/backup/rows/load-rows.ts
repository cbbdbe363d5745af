import { createInterface } from 'node:readline'
import { createReadStream } from 'node:fs'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import { Fault } from '#edges/fault.ts'
import type { Table } from '../../schema/table.ts'
import type { Tables } from '../../tables.ts'
import { TABLES } from '../../tables.ts'
import { BACKUP_FAULTS } from '../faults.ts'
import { columnsOf, rowOf } from '../tables/row-text.ts'
import type { Cell } from '../tables/row-text.ts'

const LINE = z.tuple([z.string(), z.array(z.union([z.string(), z.number(), z.null()])).min(1)])

interface Read {
  readonly table: Table
  readonly cells: readonly Cell[]
}

const contents = (cause?: unknown): Fault => new Fault(BACKUP_FAULTS.contents, { place: 'rows', cause })

const readLine = (line: string, clinicId: string): Read => {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch (cause) {
    throw contents(cause)
  }
  const read = LINE.safeParse(json)
  const table = TABLES.find(({ name }) => name === read.data?.[0])
  const cells = read.data?.[1] ?? []
  if (table === undefined || cells.length !== columnsOf(table).length || cells[0] !== clinicId) throw contents()
  return { table, cells }
}

const insert = (db: Kysely<Tables>, { table, cells }: Read) => {
  const row = rowOf(table, cells)
  const names = columnsOf(table)
  return sql`insert into ${sql.table(table.name)} (${sql.join(names.map((name) => sql.ref(name)))}) values (${sql.join(names.map((name) => row[name]))})`.execute(
    db,
  )
}

/** Puts the rows of a snapshot into the empty tables of a database. Rows of another clinic are refused. */
export const loadRows = async (db: Kysely<Tables>, clinicId: string, path: string): Promise<void> => {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) await insert(db, readLine(line, clinicId))
}
