import { partsOf } from './condition.ts'
import type { Plain } from './condition.ts'

/** Conditions of at least so many parts get a name of their own where more than one place leans on them. */
const LEAST_PARTS = 4

const sizeOf = (plain: Plain, sizes: Map<Plain, number>): number => {
  const found = sizes.get(plain) ?? partsOf(plain).reduce((sum, part) => sum + sizeOf(part, sizes), 1)
  sizes.set(plain, found)
  return found
}

const countUses = (roots: readonly Plain[]): ReadonlyMap<Plain, number> => {
  const uses = new Map<Plain, number>()
  const visit = (plain: Plain): void => {
    const before = uses.get(plain) ?? 0
    uses.set(plain, before + 1)
    if (before === 0) partsOf(plain).forEach(visit)
  }
  roots.forEach(visit)
  return uses
}

/** Names what these conditions share, each after those it leans on: parts have smaller ids than what they are part of. */
export const sharedOf = (roots: readonly Plain[]): ReadonlyMap<Plain, string> => {
  const sizes = new Map<Plain, number>()
  const shared = [...countUses(roots)].filter(([plain, uses]) => uses > 1 && sizeOf(plain, sizes) >= LEAST_PARTS)
  return new Map(shared.toSorted(([a], [b]) => a.id - b.id).map(([plain], index) => [plain, `shared${index + 1}`]))
}
