import type { Thing } from './inventory.ts'

/** Where things of one kind live in a pack. All that is named must hold, or the thing has no home. */
export interface Home {
  /** The part (`red-flags`) or the reference table (`reference/marks`); of several tables, the first that has the row. */
  readonly parts: (thing: Thing) => readonly string[]
  /** Id of the entry; the thing's own id where nothing else is said. */
  readonly id?: (thing: Thing) => string
  /** What of the entry holds the thing: a path to a field that must be filled. */
  readonly field?: (thing: Thing) => readonly string[]
  /** What must stand in that field. */
  readonly holds?: (found: unknown, thing: Thing) => boolean
  /** The file the entry must stand in. */
  readonly file?: (thing: Thing) => string
  /** The entry was transcribed from this other row of the dossiers. */
  readonly from?: string
}

/** An entry of the same id in a part. */
export const entryOf = (part: string, more: Omit<Home, 'parts'> = {}): Home => ({ parts: () => [part], ...more })

/** A row of the same id in one of these reference tables. */
export const rowOf = (...tables: readonly string[]): Home => ({ parts: () => tables.map((table) => `reference/${table}`) })

/** A field of the entry of the same id. */
export const fieldOf = (part: string, field: string, more: Omit<Home, 'parts' | 'field'> = {}): Home =>
  entryOf(part, { field: () => [field], ...more })

/** The entry of the same id, where a field holds this very value. */
export const markedIn = (part: string, field: string, value: unknown): Home => fieldOf(part, field, { holds: (found) => found === value })

/** An entry whose id is the thing's with something before it. */
export const prefixed = (part: string, prefix: string): Home => entryOf(part, { id: ({ id }) => `${prefix}${slug(id)}` })

/** A name as an id: `acute × high` → `acute-high`; what stands in brackets is left out. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*?\)/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
