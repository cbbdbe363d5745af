import { PARTS, entryKey } from '../entry-key.ts'
import type { Book } from './book.ts'

/** A place that cites a source. */
export interface Citing {
  readonly anchor: string
  readonly label: string
}

interface Cited {
  readonly id?: string
  readonly source?: readonly string[]
}

const sourceIds = ({ source }: Cited): readonly string[] =>
  (source ?? []).map((ref) => ref.replace(/ m$/u, '')).filter((ref) => ref !== 'M' && ref !== 'D')

/** Which entries cite each source, in the order of the parts; rows of tables and findings of presentations speak for themselves. */
export const citations = (book: Book): ReadonlyMap<string, readonly Citing[]> => {
  const byCited = new Map<string, Citing[]>()
  const add = (entry: Cited, citing: Citing): void => {
    for (const id of sourceIds(entry)) byCited.set(id, [...(byCited.get(id) ?? []), citing])
  }
  for (const part of PARTS) {
    for (const entry of book.entries(part)) {
      const key = entryKey(part, entry)
      const anchor = book.anchors.of(part, key) ?? ''
      add(entry, { anchor, label: key })
    }
  }
  for (const { id, entries } of book.entries('reference')) {
    for (const row of entries) add(row, { anchor: book.anchors.inside('reference', id, row.id), label: `${id}, ${row.id}` })
  }
  for (const { id, features } of book.entries('presentations')) {
    for (const feature of features) add(feature, { anchor: book.anchors.inside('presentations', id, feature.id), label: feature.id })
  }
  return byCited
}
