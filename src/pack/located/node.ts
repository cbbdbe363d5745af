import type { Path } from './value.ts'

/** Where the parts of a file stand; offsets count characters from the start of the text. */
export type LocatedNode = LocatedMap | LocatedList | LocatedScalar

/** A map; entries keep their order. */
export interface LocatedMap {
  readonly kind: 'map'
  readonly at: number
  readonly entries: ReadonlyMap<string, { readonly keyAt: number; readonly value: LocatedNode }>
}

/** A list. */
export interface LocatedList {
  readonly kind: 'list'
  readonly at: number
  readonly items: readonly LocatedNode[]
}

/** A text, number, boolean or null. */
export interface LocatedScalar {
  readonly kind: 'scalar'
  readonly at: number
}

/** Offset of the value at `path`, or of the nearest part of it that exists; of the key itself when `ofKey`. */
export const offsetOf = (root: LocatedNode, path: Path, ofKey = false): number => {
  let node = root
  let at = root.at
  for (const step of path) {
    if (node.kind === 'map') {
      const entry = node.entries.get(String(step))
      if (entry === undefined) return at
      at = ofKey ? entry.keyAt : entry.value.at
      node = entry.value
    } else if (node.kind === 'list') {
      const item = node.items[Number(step)]
      if (item === undefined) return at
      at = item.at
      node = item
    } else return at
  }
  return at
}
