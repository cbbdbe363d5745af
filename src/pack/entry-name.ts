import { valueAt } from './located/value.ts'
import type { PlainValue } from './located/value.ts'
import { entryKind } from './parts.ts'
import type { SectionName } from './sections.ts'

/** What an entry is called: its kind, and the words it is known by among its kind. */
export interface EntryName {
  readonly kind: string
  readonly name: string
  /** The field that shows the name, for places. */
  readonly field: string
}

const wordAt = (entry: PlainValue, key: string): string | undefined => {
  const word = valueAt(entry, [key])
  return word === undefined || word === null || typeof word === 'object' ? undefined : String(word)
}

/** The name of an entry as it stands in the file, also of one that its schema refuses; undefined where it has none. */
export const entryName = (part: SectionName, entry: PlainValue): EntryName | undefined => {
  const kind = entryKind(part)
  if (kind === undefined) return undefined
  const words = kind.key.map((key) => wordAt(entry, key))
  if (words.includes(undefined)) return undefined
  return { kind: kind.kind, name: words.join(', '), field: kind.key[0] ?? 'id' }
}
