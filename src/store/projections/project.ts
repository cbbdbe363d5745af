import type { Entry } from '#care/record/entry.ts'
import type { Transaction } from '../transaction.ts'
import type { Projection } from './projection.ts'

/** Every projection, in the order in which they see an entry. */
export const PROJECTIONS: readonly Projection[] = []

/** Shows an entry to every projection. */
export const project = async (tx: Transaction, entry: Entry): Promise<void> => {
  for (const projection of PROJECTIONS) await projection.apply(tx, entry)
}
