import { recordReader } from '../record/read.ts'
import type { Transaction } from '../transaction.ts'
import { project, PROJECTIONS } from './project.ts'
import type { Rebuilt } from './rebuilt.ts'
import { tableDigest } from './table-digest.ts'
import type { TableDigest } from './table-digest.ts'

/** Entries that are opened at once; more only costs memory. */
const BATCH = 500

/** Every projected table, each before those it refers to, as they have to be emptied. */
const projected = PROJECTIONS.flatMap(({ tables }) => tables.toReversed())

const digests = async (tx: Transaction): Promise<readonly TableDigest[]> => {
  const all: TableDigest[] = []
  for (const table of projected) all.push(await tableDigest(tx, table))
  return all
}

const replay = async (tx: Transaction): Promise<number> => {
  const record = recordReader(tx)
  let [position, count] = [0, 0]
  for (;;) {
    const entries = await record.after(position, BATCH)
    for (const entry of entries) await project(tx, entry)
    count += entries.length
    const last = entries.at(-1)
    if (last === undefined) return count
    position = last.position
  }
}

/** Empties every projection and fills it from entries alone; says whether it holds now what it held before. */
export const rebuild = async (tx: Transaction): Promise<Rebuilt> => {
  const before = await digests(tx)
  for (const table of projected) await tx.db.deleteFrom(table).where('clinic_id', '=', tx.scope.clinicId).execute()
  const entries = await replay(tx)
  const after = await digests(tx)
  const tables = projected.map((table, at) => ({
    table,
    rows: after[at]?.rows ?? 0,
    equal: after[at]?.hash === before[at]?.hash,
  }))
  return { entries, tables, equal: tables.every(({ equal }) => equal) }
}
