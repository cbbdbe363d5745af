import type { Entry } from '../entry.ts'
import { isOf } from '../known.ts'

/** Which entries whoever wrote one had before them, directly: by the entry's own id. */
export type Lineage = ReadonlyMap<string, readonly string[]>

/** Entries that somebody named as those they had before them. */
const named = (entry: Entry): readonly string[] => [
  ...(entry.supersedes === undefined ? [] : [entry.supersedes]),
  ...(isOf(entry, 'answers.settled') ? entry.content.body.over : []),
]

/**
 * For each entry those that its device wrote just before it: a device knows what it wrote itself. A number that a device gave twice says
 * nothing of which came first.
 */
const ownBefore = (entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> => {
  const written = entries.flatMap((entry) => (entry.device === undefined ? [] : [{ entryId: entry.entryId, ...entry.device }]))
  const before = new Map<string, readonly string[]>()
  for (const own of Map.groupBy(written, ({ deviceId }) => deviceId).values()) {
    const numbered = [...Map.groupBy(own, ({ sequence }) => sequence)].toSorted(([one], [other]) => one - other)
    const ids = numbered.map(([, same]) => same.map(({ entryId }) => entryId))
    ids.slice(1).forEach((same, at) => same.forEach((entryId) => before.set(entryId, ids[at] ?? [])))
  }
  return before
}

/**
 * Who saw what: through what entries name, and because a device knows what it wrote itself. Rests on nothing that depends on the
 * order of arrival.
 */
export const lineageOf = (entries: readonly Entry[]): Lineage => {
  const own = ownBefore(entries)
  const parents = (entry: Entry): readonly string[] => [...named(entry), ...(own.get(entry.entryId) ?? [])]
  return new Map(entries.map((entry) => [entry.entryId, parents(entry)]))
}
