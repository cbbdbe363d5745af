import { sql } from 'kysely'
import type { Transaction } from '../transaction.ts'

const PAGE = 1_000

/** Rows in their order, page by page, each page read after the last number of the one before: a long record does not fill the memory. */
export async function* inPages<T>(
  read: (after: number, limit: number) => Promise<readonly T[]>,
  numberOf: (row: T) => number,
): AsyncGenerator<T> {
  let after = 0
  for (;;) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- the next page begins where this one ends
    const page = await read(after, PAGE)
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = numberOf(last)
  }
}

/** How many rows of a table of this clinic have these values. */
export const countRows = async (
  { db, scope }: Pick<Transaction, 'db' | 'scope'>,
  table: string,
  where: Readonly<Record<string, string | number>>,
): Promise<number> => {
  const conditions = Object.entries({ clinic_id: scope.clinicId, ...where }).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  const { rows } = await sql<{
    n: number | string
  }>`select count(*) as n from ${sql.table(table)} where ${sql.join(conditions, sql` and `)}`.execute(db)
  return Number(rows[0]?.n ?? 0)
}
