import { EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents } from 'js-yaml'
import type { Event, ScalarEvent } from 'js-yaml'
import type { LocatedNode } from './node.ts'

/** Bounds that keep a hostile or broken file from costing more than it is worth. */
export const BOUNDS = { depth: 24, fileCharacters: 600_000, packCharacters: 8_000_000, files: 400 } as const

/** Why a text could not be read. */
export interface ParseFailure {
  readonly kind: 'syntax' | 'too-deep' | 'alias' | 'tag' | 'empty' | 'documents' | 'duplicate-key' | 'key'
  readonly at: number
  readonly message: string
}

/** A located tree, or the reasons there is none. */
export type ParseResult =
  | { readonly ok: true; readonly root: LocatedNode; readonly failures: readonly [] }
  | { readonly ok: false; readonly failures: readonly ParseFailure[] }

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u

/** Plain scalars are null, true, false, decimal numbers or text; nothing else of YAML's zoo of forms. */
const scalarValue = (text: string, event: ScalarEvent): string | number | boolean | null => {
  const written = getScalarValue(text, event)
  if (event.style !== SCALAR_STYLE.PLAIN) return written
  if (written === '' || written === '~' || written === 'null') return null
  if (written === 'true' || written === 'false') return written === 'true'
  return NUMBER.test(written) ? Number(written) : written
}

/** Walks the events of one document and builds its tree; aliases, tags and twice-given keys become failures. */
const buildTree = (text: string, events: readonly Event[]): { root: LocatedNode | undefined; failures: ParseFailure[] } => {
  const failures: ParseFailure[] = []
  let cursor = 1

  const skip = (kind: 'alias' | 'tag', at: number): void => {
    failures.push({ kind, at, message: kind === 'alias' ? 'anchors and aliases are not used in packs' : 'tags are not used in packs' })
  }
  const inspect = (event: { anchorStart: number; tagStart: number }): void => {
    if (event.anchorStart >= 0) skip('alias', event.anchorStart - 1)
    if (event.tagStart >= 0) skip('tag', event.tagStart)
  }

  const list = (at: number): LocatedNode => {
    const items: LocatedNode[] = []
    while (events[cursor]?.type !== EVENT_ID.POP) items.push(node())
    cursor++
    return { kind: 'list', at, items }
  }

  const map = (at: number): LocatedNode => {
    const entries = new Map<string, { keyAt: number; value: LocatedNode }>()
    while (events[cursor]?.type !== EVENT_ID.POP) {
      const key = node()
      const value = node()
      if (key.kind !== 'scalar') {
        failures.push({ kind: 'key', at: key.at, message: 'a key must be a plain word' })
      } else if (entries.has(String(key.value))) {
        failures.push({ kind: 'duplicate-key', at: key.at, message: `the key ${String(key.value)} is given twice` })
      } else entries.set(String(key.value), { keyAt: key.at, value })
    }
    cursor++
    return { kind: 'map', at, entries }
  }

  const node = (): LocatedNode => {
    const event = events[cursor++]
    if (event === undefined) return { kind: 'scalar', at: text.length, value: null }
    switch (event.type) {
      case EVENT_ID.SEQUENCE:
        inspect(event)
        return list(event.start)
      case EVENT_ID.MAPPING:
        inspect(event)
        return map(event.start)
      case EVENT_ID.SCALAR:
        inspect(event)
        return { kind: 'scalar', at: Math.max(event.valueStart, 0), value: scalarValue(text, event) }
      case EVENT_ID.ALIAS:
        skip('alias', event.anchorStart - 1)
        return { kind: 'scalar', at: event.anchorStart, value: null }
      default:
        return { kind: 'scalar', at: text.length, value: null }
    }
  }

  const root = events[cursor]?.type === EVENT_ID.POP ? undefined : node()
  return { root, failures }
}

const failed = (kind: ParseFailure['kind'], at: number, message: string): ParseResult => ({
  ok: false,
  failures: [{ kind, at, message }],
})

/**
 * Reads one YAML document into a tree that knows where each value stands. JSON is read by the same rules, being YAML.
 * Never runs code, follows nothing, and refuses more than {@link BOUNDS} levels.
 */
export const parseLocated = (text: string): ParseResult => {
  let events: readonly Event[]
  try {
    events = parseEvents(text, { maxDepth: BOUNDS.depth })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const deep = error.reason.includes('maxDepth')
    return failed(deep ? 'too-deep' : 'syntax', error.mark?.position ?? 0, deep ? `more than ${BOUNDS.depth} levels` : error.reason)
  }
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length
  if (documents === 0) return failed('empty', 0, 'the file is empty')
  if (documents > 1) return failed('documents', 0, `the file holds ${documents} documents`)
  const { root, failures } = buildTree(text, events)
  if (root === undefined) return failed('empty', 0, 'the file is empty')
  return failures.length > 0 ? { ok: false, failures } : { ok: true, root, failures: [] }
}
