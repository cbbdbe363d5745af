import { EVENT_ID, SCALAR_STYLE, getScalarValue } from 'js-yaml'
import type { Event, ScalarEvent } from 'js-yaml'
import type { LocatedNode } from './node.ts'

/** Something in a text that packs do not use, and where. */
export interface TreeFault {
  readonly kind: 'alias' | 'tag' | 'duplicate-key' | 'key'
  readonly at: number
  readonly message: string
}

/** The tree of one document; no root where the document holds nothing. */
export interface Tree {
  readonly root: LocatedNode | undefined
  readonly faults: readonly TreeFault[]
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u

/** Plain scalars are null, true, false, decimal numbers or text; nothing else of YAML's zoo of forms. */
const scalarValue = (text: string, event: ScalarEvent): string | number | boolean | null => {
  const written = getScalarValue(text, event)
  if (event.style !== SCALAR_STYLE.PLAIN) return written
  if (written === '' || written === '~' || written === 'null') return null
  if (written === 'true' || written === 'false') return written === 'true'
  return NUMBER.test(written) ? Number(written) : written
}

const aliasAt = (anchorStart: number): TreeFault => ({
  kind: 'alias',
  at: anchorStart - 1,
  message: 'anchors and aliases are not used in packs',
})

const tagAt = (at: number): TreeFault => ({ kind: 'tag', at, message: 'tags are not used in packs' })

const keyFault = (key: LocatedNode, entries: ReadonlyMap<string, unknown>): TreeFault | undefined => {
  if (key.kind !== 'scalar') return { kind: 'key', at: key.at, message: 'a key must be a plain word' }
  const name = String(key.value)
  // JavaScript keeps this word for itself: as a key it would be lost on the way.
  if (name === '__proto__') return { kind: 'key', at: key.at, message: '__proto__ cannot be a key' }
  return entries.has(name) ? { kind: 'duplicate-key', at: key.at, message: `the key ${name} is given twice` } : undefined
}

/** Walks the events of one document and builds its tree; aliases, tags and keys that cannot be kept become faults. */
export const buildTree = (text: string, events: readonly Event[]): Tree => {
  const faults: TreeFault[] = []
  let cursor = 1

  const inspect = (event: { readonly anchorStart: number; readonly tagStart: number }): void => {
    if (event.anchorStart >= 0) faults.push(aliasAt(event.anchorStart))
    if (event.tagStart >= 0) faults.push(tagAt(event.tagStart))
  }

  const list = (at: number): LocatedNode => {
    const items: LocatedNode[] = []
    while (events[cursor]?.type !== EVENT_ID.POP) items.push(node(items.at(-1)?.at ?? at))
    cursor++
    return { kind: 'list', at, items }
  }

  const map = (at: number): LocatedNode => {
    const entries = new Map<string, { keyAt: number; value: LocatedNode }>()
    while (events[cursor]?.type !== EVENT_ID.POP) {
      const key = node(at)
      const value = node(key.at)
      const fault = keyFault(key, entries)
      if (fault !== undefined) faults.push(fault)
      else if (key.kind === 'scalar') entries.set(String(key.value), { keyAt: key.at, value })
    }
    cursor++
    return { kind: 'map', at, entries }
  }

  /** `nearby` is where a value that was left empty is looked for: at its key, or at the entry before it. */
  const node = (nearby: number): LocatedNode => {
    const event = events[cursor++]
    switch (event?.type) {
      case EVENT_ID.SEQUENCE:
        inspect(event)
        return list(event.start)
      case EVENT_ID.MAPPING:
        inspect(event)
        return map(event.start)
      case EVENT_ID.SCALAR:
        inspect(event)
        return { kind: 'scalar', at: event.valueStart < 0 ? nearby : event.valueStart, value: scalarValue(text, event) }
      case EVENT_ID.ALIAS:
        faults.push(aliasAt(event.anchorStart))
        return { kind: 'scalar', at: event.anchorStart, value: null }
      default:
        return { kind: 'scalar', at: nearby, value: null }
    }
  }

  const root = events[cursor]?.type === EVENT_ID.POP ? undefined : node(0)
  return { root, faults }
}
