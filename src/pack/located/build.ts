import { EVENT_ID, SCALAR_STYLE, getScalarValue } from 'js-yaml'
import type { Event, ScalarEvent } from 'js-yaml'

/** Something in a text that packs do not use, and where. */
export interface BuildFault {
  readonly kind: 'alias' | 'tag' | 'duplicate-key' | 'key'
  readonly at: number
  readonly message: string
}

/** A text, number, boolean or null. */
export type Scalar = string | number | boolean | null

/** An entry of a map, and where its key stands. */
export interface Entry<T> {
  readonly key: string
  readonly keyAt: number
  readonly value: T
}

/** What is made of the parts of a document; `at` counts characters from the start of the text. */
export interface Maker<T> {
  readonly scalar: (value: Scalar, at: number) => T
  readonly list: (items: readonly T[], at: number) => T
  readonly map: (entries: readonly Entry<T>[], at: number) => T
}

/** What was made of one document; no root where the document holds nothing. */
export interface Built<T> {
  readonly root: T | undefined
  readonly faults: readonly BuildFault[]
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u

/** Plain scalars are null, true, false, decimal numbers or text; nothing else of YAML's zoo of forms. */
const scalarValue = (text: string, event: ScalarEvent): Scalar => {
  const written = getScalarValue(text, event)
  if (event.style !== SCALAR_STYLE.PLAIN) return written
  if (written === '' || written === '~' || written === 'null') return null
  if (written === 'true' || written === 'false') return written === 'true'
  return NUMBER.test(written) ? Number(written) : written
}

const aliasAt = (anchorStart: number): BuildFault => ({
  kind: 'alias',
  at: anchorStart - 1,
  message: 'anchors and aliases are not used here',
})

const tagAt = (at: number): BuildFault => ({ kind: 'tag', at, message: 'tags are not used here' })

const keyFault = (name: string | undefined, at: number, names: ReadonlySet<string>): BuildFault | undefined => {
  if (name === undefined) return { kind: 'key', at, message: 'a key must be a plain word' }
  // JavaScript keeps this word for itself: as a key it would be lost on the way.
  if (name === '__proto__') return { kind: 'key', at, message: '__proto__ cannot be a key' }
  return names.has(name) ? { kind: 'duplicate-key', at, message: `the key ${name} is given twice` } : undefined
}

/** Where an event stands; a value that was left empty is looked for nearby: at its key, or at the entry before it. */
const startOf = (event: Event | undefined, nearby: number): number => {
  switch (event?.type) {
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start
    case EVENT_ID.SCALAR:
      return event.valueStart < 0 ? nearby : event.valueStart
    case EVENT_ID.ALIAS:
      return event.anchorStart
    default:
      return nearby
  }
}

/** Walks the events of one document and makes something of it; aliases, tags and keys that cannot be kept become faults. */
export const build = <T>(text: string, events: readonly Event[], make: Maker<T>): Built<T> => {
  const faults: BuildFault[] = []
  let cursor = 1

  const inspect = (event: { readonly anchorStart: number; readonly tagStart: number }): void => {
    if (event.anchorStart >= 0) faults.push(aliasAt(event.anchorStart))
    if (event.tagStart >= 0) faults.push(tagAt(event.tagStart))
  }

  const list = (at: number): T => {
    const items: T[] = []
    let nearby = at
    while (events[cursor]?.type !== EVENT_ID.POP) {
      nearby = startOf(events[cursor], nearby)
      items.push(node(nearby))
    }
    cursor++
    return make.list(items, at)
  }

  /** The word of a key; undefined where the key is no word. */
  const readKey = (at: number): string | undefined => {
    const event = events[cursor]
    if (event?.type !== EVENT_ID.SCALAR) {
      node(at)
      return undefined
    }
    cursor++
    inspect(event)
    return String(scalarValue(text, event))
  }

  const map = (at: number): T => {
    const entries: Entry<T>[] = []
    const names = new Set<string>()
    while (events[cursor]?.type !== EVENT_ID.POP) {
      const keyAt = startOf(events[cursor], at)
      const key = readKey(keyAt)
      const value = node(startOf(events[cursor], keyAt))
      const fault = keyFault(key, keyAt, names)
      if (fault !== undefined) faults.push(fault)
      else if (key !== undefined) {
        names.add(key)
        entries.push({ key, keyAt, value })
      }
    }
    cursor++
    return make.map(entries, at)
  }

  const node = (at: number): T => {
    const event = events[cursor++]
    switch (event?.type) {
      case EVENT_ID.SEQUENCE:
        inspect(event)
        return list(at)
      case EVENT_ID.MAPPING:
        inspect(event)
        return map(at)
      case EVENT_ID.SCALAR:
        inspect(event)
        return make.scalar(scalarValue(text, event), at)
      case EVENT_ID.ALIAS:
        faults.push(aliasAt(event.anchorStart))
        return make.scalar(null, at)
      default:
        return make.scalar(null, at)
    }
  }

  const root = events[cursor]?.type === EVENT_ID.POP ? undefined : node(startOf(events[cursor], 0))
  return { root, faults }
}
