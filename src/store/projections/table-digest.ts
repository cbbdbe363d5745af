import { createHash } from 'node:crypto'
import { canonical } from '#care/record/canonical.ts'
import type { Plain } from '#care/record/canonical.ts'
import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'

/** How much a table holds, and a hash over all of it. */
export interface TableDigest {
  readonly rows: number
  readonly hash: string
}

const plain = (cell: string | number | Uint8Array | null): Plain =>
  cell instanceof Uint8Array ? { bytes: Buffer.from(cell).toString('base64') } : cell

/** Digest of the rows of one clinic in a table; the order in which the database gives them does not matter. */
export const tableDigest = async ({ db, scope }: Transaction, name: keyof Tables): Promise<TableDigest> => {
  const rows = await db.selectFrom(name).selectAll().where('clinic_id', '=', scope.clinicId).execute()
  const texts = rows.map((row) => canonical(Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, plain(cell)]))))
  const hash = createHash('sha256')
  for (const text of texts.sort()) hash.update(text).update('\n')
  return { rows: rows.length, hash: hash.digest('hex') }
}
