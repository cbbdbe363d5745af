import { EVENT_ID, YAMLException, parseEvents } from 'js-yaml'
import type { Event } from 'js-yaml'
import { build } from './build.ts'
import type { BuildFault, Maker } from './build.ts'
import type { LocatedNode } from './node.ts'
import type { PlainValue } from './value.ts'
import { yamlInPlainWords } from './yaml-words.ts'

/** Bounds that keep a hostile or broken file from costing more than it is worth. */
export const BOUNDS = { depth: 24, fileCharacters: 600_000, packCharacters: 8_000_000, files: 400 } as const

/** Why a text could not be read. `at` counts characters from the start of the text. */
export interface ParseFailure {
  readonly kind: BuildFault['kind'] | 'syntax' | 'too-deep' | 'empty' | 'documents'
  readonly at: number
  readonly message: string
}

/** Plain data, or the reasons there is none. */
export type ParseResult =
  | { readonly ok: true; readonly value: PlainValue }
  | { readonly ok: false; readonly failures: readonly ParseFailure[] }

const failed = (kind: ParseFailure['kind'], at: number, message: string): ParseResult => ({
  ok: false,
  failures: [{ kind, at, message }],
})

const startOf = (event: Event): number => {
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) return event.start
  return event.type === EVENT_ID.SCALAR ? event.valueStart : -1
}

/** Where the second document begins: at the line that parts it from the first. */
const secondDocument = (text: string, events: readonly Event[]): number => {
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT)
  const content = events.slice(second).find((event) => startOf(event) >= 0)
  const at = content === undefined ? text.length : startOf(content)
  const separator = Math.max(text.lastIndexOf('\n---', at), text.lastIndexOf('\n...', at))
  return separator < 0 ? at : separator + 1
}

// The parser counts the document, and the word inside the innermost list, as levels too.
const OPTIONS = { maxDepth: BOUNDS.depth + 2 }

const readEvents = (text: string): readonly Event[] | ParseResult => {
  try {
    return parseEvents(text, OPTIONS)
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const at = error.mark?.position ?? 0
    if (error.reason.includes('maxDepth')) return failed('too-deep', at, `more than ${BOUNDS.depth} levels`)
    return failed('syntax', at, yamlInPlainWords(error.reason, text, at))
  }
}

const toPlain: Maker<PlainValue> = {
  scalar: (value) => value,
  list: (items) => items,
  map: (entries) => {
    const value: Record<string, PlainValue> = {}
    for (const entry of entries) value[entry.key] = entry.value
    return value
  },
}

const toNode: Maker<LocatedNode> = {
  scalar: (_, at) => ({ kind: 'scalar', at }),
  list: (items, at) => ({ kind: 'list', at, items }),
  map: (entries, at) => ({ kind: 'map', at, entries: new Map(entries.map((entry) => [entry.key, entry])) }),
}

/**
 * Reads one YAML document into plain data. JSON is read by the same rules, being YAML. Never runs code, follows nothing, and
 * refuses more than {@link BOUNDS} levels.
 */
export const parseText = (text: string): ParseResult => {
  const events = readEvents(text)
  if ('ok' in events) return events
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length
  if (documents === 0) return failed('empty', 0, 'the file is empty')
  if (documents > 1) return failed('documents', secondDocument(text, events), `the file holds ${documents} documents`)
  const { root, faults } = build(text, events, toPlain)
  if (root === undefined || root === null) return failed('empty', 0, 'the file is empty')
  return faults.length > 0 ? { ok: false, failures: faults } : { ok: true, value: root }
}

/** Where everything stands in a text that {@link parseText} could read. Asked for only when there is something to point at. */
export const locateText = (text: string): LocatedNode => build(text, parseEvents(text, OPTIONS), toNode).root ?? { kind: 'scalar', at: 0 }
