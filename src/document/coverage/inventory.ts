import { readDocument } from '#pack/located/document.ts'
import { PACK_TEXT } from '#pack/codes.ts'
import { listOf, recordOf, textOf, textsOf } from './plain.ts'
import { InventoryError } from './inventory-error.ts'

/** One named thing of a dossier: a row of a table, a cell that stands for something, or a paragraph. */
export interface Thing {
  /** Dossier and section, such as `safety/1.2.1`. */
  readonly section: string
  readonly kind: string
  /** As the dossier names it; a pair of a table's row and column reads `row × column`. */
  readonly id: string
  /** The two halves of a pair; the id and nothing where there is no pair. */
  readonly pair: readonly [string, string]
  /** Why the pack does not hold it, where that is on purpose. */
  readonly heldBack: string | undefined
}

/** A section of a dossier with all it names. */
export interface InventorySection {
  readonly id: string
  readonly title: string
  readonly things: readonly Thing[]
}

/** A dossier as the inventory lists it. */
export interface InventoryDossier {
  readonly id: string
  readonly title: string
  readonly dated: string
  readonly sections: readonly InventorySection[]
}

const pairsOf = (entry: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] => {
  if (entry.ids !== undefined) return textsOf(entry.ids).map((id) => [id, ''] as const)
  const columns = textsOf(entry.by)
  return textsOf(entry.each).flatMap((row) => columns.map((column) => [row, column] as const))
}

const readThings = (value: unknown, section: string): readonly Thing[] => {
  const entry = recordOf(value)
  const kind = textOf(entry.kind)
  const heldBack = entry.why === undefined ? undefined : textOf(entry.why)
  return pairsOf(entry).map((pair) => ({ section, kind, id: pair[1] === '' ? pair[0] : pair.join(' × '), pair, heldBack }))
}

const readSection = (value: unknown, dossier: string): InventorySection => {
  const entry = recordOf(value)
  const id = textOf(entry.section)
  return { id, title: textOf(entry.title), things: listOf(entry.things).flatMap((things) => readThings(things, `${dossier}/${id}`)) }
}

const readDossier = (value: unknown): InventoryDossier => {
  const entry = recordOf(value)
  const id = textOf(entry.id)
  const sections = listOf(entry.sections).map((section) => readSection(section, id))
  return { id, title: textOf(entry.title), dated: textOf(entry.dated), sections }
}

/** Reads the list of every named thing of the dossiers (`ischia-dossier-inventory/1`, YAML). Throws {@link InventoryError}. */
export const readInventory = (text: string): readonly InventoryDossier[] => {
  const read = readDocument('dossier-inventory.yaml', text, PACK_TEXT)
  if ('problems' in read) {
    const [first] = read.problems
    throw new InventoryError(first === undefined ? 'it could not be read' : `line ${first.line}: ${first.message}`)
  }
  return listOf(recordOf(read.document.value).dossiers).map(readDossier)
}
