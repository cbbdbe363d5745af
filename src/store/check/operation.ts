import type { Tables } from '../tables.ts'

/** Something an operation leaves in the database: an entry, or a row of another table. */
export type Trace =
  | { readonly entryId: string; readonly hash?: string }
  | { readonly table: keyof Tables; readonly where: Readonly<Record<string, string | number>> }

/** Something that was asked of a clinic, and what whoever asked was told. */
export interface Operation {
  /** Tells it from others in a finding. */
  readonly name: string
  /**
   * Acknowledged: it is kept. Refused: it did not happen. Unknown: there was no answer, or one that leaves it open (the server stopped, the
   * database was gone), so that it may have happened or not, but not in part.
   */
  readonly outcome: 'acknowledged' | 'refused' | 'unknown'
  /** All it leaves, which is there together or not at all. */
  readonly traces: readonly Trace[]
}
