import { PARTS, entryKey } from '../entry-key.ts'
import type { Book } from './book.ts'
import type { Citing } from './citations.ts'

const namesIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /^\$[a-z]/u.test(value) ? [value.slice(1)] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namesIn) : []
}

/** Which entries rest on each chosen number, so that nobody changes one without seeing what moves with it. */
export const numberUses = (book: Book): ReadonlyMap<string, readonly Citing[]> => {
  const uses = new Map<string, Citing[]>()
  for (const part of PARTS) {
    for (const entry of book.entries(part)) {
      const key = entryKey(part, entry)
      const using = { anchor: book.anchors.of(part, key) ?? '', label: key }
      for (const name of new Set(namesIn(entry))) uses.set(name, [...(uses.get(name) ?? []), using])
    }
  }
  return uses
}
