import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { MeasuredTable } from './measured-table.ts'
import { readTable } from './read-table.ts'
import type { ReadRow } from './read-table.ts'

/** How much a table holds, and a hash over all of it. */
export interface TableMeasure {
  readonly name: string
  readonly rows: number
  /** SHA-256, hex, over each row as a line of JSON in the order of the key. */
  readonly hash: string
}

/** Counts and hashes rows as they pass. */
export interface Measuring {
  readonly take: (page: readonly Pick<ReadRow, 'text'>[]) => void
  readonly measure: () => TableMeasure
}

/** Begins to measure a table. */
export const measuring = (name: string): Measuring => {
  const hash: Hash = createHash('sha256')
  let rows = 0
  return {
    take: (page) => {
      rows += page.length
      hash.update(page.map(({ text }) => `${text}\n`).join(''))
    },
    measure: () => ({ name, rows, hash: hash.copy().digest('hex') }),
  }
}

/** Measures every table of a clinic inside one transaction. */
export const measureTables = async (
  db: Kysely<Tables>,
  tables: readonly MeasuredTable[],
  clinicId: string,
): Promise<readonly TableMeasure[]> => {
  const measures: TableMeasure[] = []
  for (const table of tables) {
    const measured = measuring(table.name)
    for await (const page of readTable(db, table, clinicId)) measured.take(page)
    measures.push(measured.measure())
  }
  return measures
}

/** Names of tables that do not hold the same in two measures, those of one only included. */
export const differing = (one: readonly TableMeasure[], other: readonly TableMeasure[]): readonly string[] => {
  const hashes = (all: readonly TableMeasure[]): ReadonlyMap<string, string> =>
    new Map(all.map(({ name, hash, rows }) => [name, `${rows} ${hash}`]))
  const [first, second] = [hashes(one), hashes(other)]
  return [...new Set([...first.keys(), ...second.keys()])].filter((name) => first.get(name) !== second.get(name))
}
