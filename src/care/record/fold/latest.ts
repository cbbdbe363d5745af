import type { Lineage } from './lineage.ts'

/** Entries that follow, directly or through others, from ones that name one another in a circle. */
const circular = (lineage: Lineage): ReadonlySet<string> => {
  const waiting = new Map([...lineage].map(([id, parents]) => [id, parents.filter((parent) => lineage.has(parent)).length]))
  const children = new Map<string, string[]>()
  for (const [id, parents] of lineage) for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), id])
  const free = [...waiting].filter(([, count]) => count === 0).map(([id]) => id)
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    waiting.delete(id)
    for (const child of children.get(id) ?? []) {
      const left = (waiting.get(child) ?? 0) - 1
      waiting.set(child, left)
      if (left === 0) free.push(child)
    }
  }
  return new Set(waiting.keys())
}

/** Picks, of some entries, those that nobody who wrote another of them had before them. */
export type Latest = (ids: readonly string[]) => readonly string[]

/**
 * Finds what stands among entries. Each way back is gone once, and ends at the first of the entries in question: behind that one goes its
 * own. Entries in a circle take nobody's place among themselves: nothing that was said may vanish by it.
 */
export const latestBy = (lineage: Lineage): Latest => {
  const circle = circular(lineage)
  return (ids) => {
    const asked = new Set(ids)
    const gone = new Set<string>()
    const back = ids.flatMap((id) => lineage.get(id) ?? [])
    for (let id = back.pop(); id !== undefined; id = back.pop()) {
      if (gone.has(id)) continue
      gone.add(id)
      if (!asked.has(id)) back.push(...(lineage.get(id) ?? []))
    }
    return ids.filter((id) => !gone.has(id) || circle.has(id))
  }
}
