import type { Entry } from '../entry.ts'
import { isOf } from '../known.ts'

/** Which entries whoever wrote one had before them, directly: by the entry's own id. */
export type Lineage = ReadonlyMap<string, readonly string[]>

/** Entries that somebody named as those they had before them. */
const named = (entry: Entry): readonly string[] => [
  ...(entry.supersedes === undefined ? [] : [entry.supersedes]),
  ...(isOf(entry, 'answers.settled') ? entry.content.body.over : []),
]

/** For each entry the one that its device wrote before it: a device knows what it wrote itself. */
const ownBefore = (entries: readonly Entry[]): ReadonlyMap<string, string> => {
  const written = entries.flatMap((entry) => (entry.device === undefined ? [] : [{ entryId: entry.entryId, ...entry.device }]))
  const before = new Map<string, string>()
  for (const own of Map.groupBy(written, ({ deviceId }) => deviceId).values()) {
    const inOrder = own.toSorted((one, other) => one.sequence - other.sequence)
    inOrder.slice(1).forEach(({ entryId }, at) => before.set(entryId, inOrder[at]?.entryId ?? entryId))
  }
  return before
}

/**
 * Who saw what: through what entries name, and because a device knows what it wrote itself. Rests on nothing that depends on the
 * order of arrival.
 */
export const lineageOf = (entries: readonly Entry[]): Lineage => {
  const own = ownBefore(entries)
  const parents = (entry: Entry): readonly string[] => [...named(entry), ...[own.get(entry.entryId) ?? []].flat()]
  return new Map(entries.map((entry) => [entry.entryId, parents(entry)]))
}
