import type { Entry, Json } from './entry.ts'
import { kindOf } from './kinds/kinds.ts'
import type { BodyOf, KindName } from './kinds/kinds.ts'

/** Whether this program knows a kind in a version. What it does not know is kept as it came, and shown as unknown. */
export const isKnown = (kind: string, version: number): boolean => kindOf(kind)?.versions[version] !== undefined

/**
 * Where a body does not fit the schema of its kind and version, as a path such as `minutes`; undefined where it fits, or where
 * this program does not know the kind and cannot tell.
 */
export const misfit = (kind: string, version: number, body: Json): string | undefined => {
  const parsed = kindOf(kind)?.versions[version]?.safeParse(body)
  if (parsed === undefined || parsed.success) return undefined
  return parsed.error.issues[0]?.path.map(String).join('.') ?? ''
}

/** An entry with a body of a known kind. */
export type EntryOf<K extends KindName> = Entry & {
  readonly kind: K
  readonly content: { readonly state: 'open'; readonly body: BodyOf<K> }
}

/**
 * Narrows an entry to a kind. Its body was held against the schema when it was appended, and its seal proves that it is still
 * that body; so its kind says what it is.
 */
export const isOf = <K extends KindName>(entry: Entry, ...kinds: readonly K[]): entry is EntryOf<K> =>
  entry.content.state === 'open' && kinds.some((kind) => kind === entry.kind)
