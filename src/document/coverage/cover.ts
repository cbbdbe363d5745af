import type { Home } from './home.ts'
import type { Thing } from './inventory.ts'
import type { PackEntry, PackIndex } from './pack-index.ts'
import { valueAt } from './plain.ts'
import { PLAN_HOMES } from './plan-homes.ts'
import { RULE_HOMES } from './rule-homes.ts'
import { TABLE_HOMES } from './table-homes.ts'

/** Where a pack holds a thing. */
export interface Place {
  readonly file: string
  /** The reference table the entry is a row of. */
  readonly table: string | undefined
  readonly entry: string
  /** The field of the entry that is meant; empty for the whole entry. */
  readonly field: string
}

/** A thing of a dossier with its place; without one it is missing, or held back on purpose. */
export interface Covered {
  readonly thing: Thing
  readonly place: Place | undefined
}

const HOMES: ReadonlyMap<string, Home> = new Map([RULE_HOMES, PLAN_HOMES, TABLE_HOMES].flatMap((homes) => Object.entries(homes)))

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** An entry that carries a dossier row must carry the row of the thing, or the one the home names. */
const comesFrom = (entry: PackEntry, section: string): boolean =>
  entry.dossier === undefined || entry.dossier === section || entry.dossier.startsWith(`${section}/`)

const isHome = (home: Home, thing: Thing, entry: PackEntry): boolean => {
  if (!comesFrom(entry, home.from ?? thing.section)) return false
  if (home.file !== undefined && home.file(thing) !== entry.file) return false
  if (home.field === undefined) return true
  const found = valueAt(entry.value, home.field(thing))
  return isFilled(found) && (home.holds?.(found, thing) ?? true)
}

const placeOf = (thing: Thing, index: PackIndex): Place | undefined => {
  const home = HOMES.get(thing.kind)
  if (home === undefined) return undefined
  const id = home.id?.(thing) ?? thing.id
  for (const part of home.parts(thing)) {
    const entry = index.find(part, id)
    if (entry === undefined || !isHome(home, thing, entry)) continue
    const table = part.startsWith('reference/') ? part.slice('reference/'.length) : undefined
    return { file: entry.file, table, entry: entry.id, field: home.field?.(thing).join(' / ') ?? '' }
  }
  return undefined
}

/** Finds the place of each thing. Strict: an entry of the right kind, of the right row, with the field that is meant. */
export const cover = (things: readonly Thing[], index: PackIndex): readonly Covered[] =>
  things.map((thing) => ({ thing, place: thing.heldBack === undefined ? placeOf(thing, index) : undefined }))

/** The things that have no home and are not held back on purpose. */
export const missing = (covered: readonly Covered[]): readonly Thing[] =>
  covered.flatMap(({ thing, place }) => (place === undefined && thing.heldBack === undefined ? [thing] : []))
