import type { EntryHeader } from '#care/record/entry.ts'
import { openBody } from '../record/content.ts'
import { entryRows, headerOf } from '../record/read.ts'
import type { Transaction } from '../transaction.ts'
import type { OpenContent } from './entry-line.ts'

const PAGE = 500

/** An entry on its way out: with its content, or with what is left sealed. */
export interface OutgoingEntry {
  readonly header: EntryHeader
  readonly content: OpenContent | undefined
  readonly sealed: Uint8Array
}

/** Every entry of a clinic in the order of its positions, opened. */
export async function* entriesOut(tx: Transaction): AsyncGenerator<OutgoingEntry> {
  for (let after = 0; ;) {
    // oxlint-disable-next-line no-await-in-loop -- the next page begins where this one ends
    const rows = await entryRows(tx).where('entry.position', '>', after).orderBy('entry.position').limit(PAGE).execute()
    for (const row of rows) {
      const header = headerOf(row)
      // oxlint-disable-next-line no-await-in-loop -- one after another keeps memory small
      yield { header, content: await openBody(tx, header, row.sealed), sealed: row.sealed }
      after = row.position
    }
    if (rows.length < PAGE) return
  }
}
