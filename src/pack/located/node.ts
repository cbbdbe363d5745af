/** A value read from YAML together with the place it stands at. Offsets count characters from the start of the text. */
export type LocatedNode = LocatedMap | LocatedList | LocatedScalar

/** A map; entries keep their order. No key is `__proto__`: the parser refuses it. */
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
  for (const [key, entry] of node.entries) value[key] = plain(entry.value)
  return value
}

/** The value at a path, or undefined where there is none. */
export const nodeAt = (root: LocatedNode, path: Path): LocatedNode | undefined => {
  let node: LocatedNode | undefined = root
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.value
    else if (node?.kind === 'list') node = node.items[Number(step)]
    else return undefined
  }
  return node
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
