/** A value read from YAML together with the place it stands at. Offsets count characters from the start of the text. */
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
  readonly value: string | number | boolean | null
}

/** Plain data, as schemas read it. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue }

/** A step into a value: a key of a map or an index of a list. */
export type Path = readonly PropertyKey[]

/** The value without its places. */
export const plain = (node: LocatedNode): PlainValue => {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plain)
  const value: Record<string, PlainValue> = {}
  for (const [key, entry] of node.entries) {
    // defineProperty, so that a key named __proto__ is data like any other.
    Object.defineProperty(value, key, { value: plain(entry.value), enumerable: true, configurable: true, writable: true })
  }
  return value
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
