import type { Entry } from '#care/record/entry.ts'
import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'

/** Tables that hold nothing but what entries say, kept up to date with them and made again from them at any time. */
export interface Projection {
  readonly name: string
  /** Tables it fills; nobody else writes to them. Those that are referred to come first. */
  readonly tables: readonly (keyof Tables)[]
  /** What it does with one entry; entries come in the order of their positions. Kinds it does not know are none of its business. */
  readonly apply: (tx: Transaction, entry: Entry) => Promise<void>
}
