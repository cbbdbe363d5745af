import type { Entry } from '../entry.ts'
import { isOf } from '../known.ts'

/** Entries that somebody had before them when they wrote this one, as far as they said so. */
const named = (entry: Entry): readonly string[] => [
  ...(entry.supersedes === undefined ? [] : [entry.supersedes]),
  ...(isOf(entry, 'answers.settled') ? entry.content.body.over : []),
]

const devicePredecessors = (entries: readonly Entry[]): ReadonlyMap<string, string> => {
  const written = entries.flatMap((entry) => (entry.device === undefined ? [] : [{ entryId: entry.entryId, ...entry.device }]))
  const byDevice = Map.groupBy(written, ({ deviceId }) => deviceId)
  const predecessors = new Map<string, string>()
  for (const own of byDevice.values()) {
    const inOrder = own.toSorted((one, other) => one.sequence - other.sequence)
    inOrder.forEach(({ entryId }, at) => {
      const before = inOrder[at - 1]
      if (before !== undefined) predecessors.set(entryId, before.entryId)
    })
  }
  return predecessors
}

/** Says whether one entry was seen, directly or through others, by whoever wrote another. */
export type Saw = (later: string, earlier: string) => boolean

/**
 * Who saw what: through what entries name, and because a device knows what it wrote itself. Rests on nothing that depends on
 * the order of arrival.
 */
export const lineage = (entries: readonly Entry[]): Saw => {
  const own = devicePredecessors(entries)
  const parents = new Map(entries.map((entry) => [entry.entryId, [...named(entry), ...[own.get(entry.entryId) ?? []].flat()]]))
  const seen = new Map<string, ReadonlySet<string>>()
  const ancestors = (entryId: string): ReadonlySet<string> => {
    const found = seen.get(entryId)
    if (found !== undefined) return found
    const all = new Set<string>()
    // Told before its parents are asked, so that entries which name one another in a circle come to an end.
    seen.set(entryId, all)
    for (const parent of parents.get(entryId) ?? []) {
      all.add(parent)
      for (const older of ancestors(parent)) all.add(older)
    }
    return all
  }
  return (later, earlier) => later !== earlier && ancestors(later).has(earlier)
}
