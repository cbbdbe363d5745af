import type { Sections } from '#pack/read-sections.ts'
import { cover, missing } from './cover.ts'
import type { Covered } from './cover.ts'
import { readInventory } from './inventory.ts'
import type { InventoryDossier, InventorySection, Thing } from './inventory.ts'
import { indexPack } from './pack-index.ts'
import type { PackIndex } from './pack-index.ts'

const code = (text: string): string => `\`${text}\``
const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const words = (kind: string): string => kind.replaceAll('-', ' ')

const groupBy = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

const sameField = (group: readonly Covered[]): string | undefined => {
  const fields = new Set(group.map(({ place }) => place?.field ?? ''))
  return fields.size === 1 ? [...fields][0] : undefined
}

/** The id, and the entry and field that hold it where they are not the same for the whole row. */
const placed = ({ thing, place }: Covered, shared: string | undefined): string => {
  if (place === undefined) return code(thing.id)
  const field = shared === undefined ? place.field : ''
  const home = [...(place.entry === thing.id && field === '' ? [] : [place.entry]), ...(field === '' ? [] : [field])]
  return home.length === 0 ? code(thing.id) : `${code(thing.id)} → ${code(home.join(' / '))}`
}

const fileOf = ({ thing, place }: Covered): string => {
  if (place === undefined) return thing.heldBack === undefined ? '**missing**' : 'held back on purpose'
  return place.table === undefined ? code(place.file) : `${code(place.file)}, table ${code(place.table)}`
}

const row = (group: readonly Covered[]): readonly string[] => {
  const [first] = group
  if (first === undefined) return []
  const shared = sameField(group)
  const field = shared === undefined || shared === '' ? '' : `, field ${code(shared)}`
  const ids = group.map((each) => placed(each, shared)).join(', ')
  return [line(words(first.thing.kind), String(group.length), `${fileOf(first)}${field}`, ids)]
}

const rows = (covered: readonly Covered[]): readonly string[] =>
  [...groupBy(covered, (each) => `${each.thing.kind} ${fileOf(each)}`).values()].flatMap(row)

const sectionPage = (dossier: InventoryDossier, section: InventorySection, index: PackIndex): readonly string[] => [
  `### ${dossier.id} ${section.id} · ${section.title}`,
  '',
  line('what', 'how many', 'where', 'dossier id, and its entry where that has another name'),
  line('---', '---:', '---', '---'),
  ...rows(cover(section.things, index)),
  '',
]

const countRow = (dossier: InventoryDossier, section: InventorySection, index: PackIndex): string => {
  const covered = cover(section.things, index)
  const held = section.things.filter(({ heldBack }) => heldBack !== undefined).length
  const gone = missing(covered).length
  return line(
    `${dossier.id} ${section.id}`,
    section.title,
    String(covered.length),
    String(covered.length - held - gone),
    String(held),
    String(gone),
  )
}

const heldBack = (things: readonly Thing[]): readonly string[] =>
  [...groupBy(things, ({ section, heldBack: why }) => `${section} ${why ?? ''}`).values()].flatMap((group) => {
    const [first] = group
    if (first?.heldBack === undefined) return []
    return [`- ${first.section}: ${group.map(({ id }) => code(id)).join(', ')}. ${first.heldBack}`]
  })

const summary = (things: readonly Thing[], index: PackIndex): string => {
  const gone = missing(cover(things, index)).length
  const held = things.filter((thing) => thing.heldBack !== undefined).length
  return `${things.length} things named, ${things.length - held - gone} with a home in the pack, ${held} held back on purpose, ${gone} missing.`
}

/**
 * Writes the page that shows where a pack holds each named thing of the dossiers it was transcribed from, as Markdown.
 * `inventory` is the text of the list of things; `clientFiles` are the pack's `cases/…` and `examples/…`.
 */
export const coveragePage = (inventory: string, sections: Sections, clientFiles: readonly string[]): string => {
  const dossiers = readInventory(inventory)
  const index = indexPack(sections, clientFiles)
  const parts = dossiers.flatMap((dossier) => dossier.sections.map((section) => ({ dossier, section })))
  const things = parts.flatMap(({ section }) => section.things)
  const held = things.filter((thing) => thing.heldBack !== undefined)
  return (
    [
      '# Where each named thing of the dossiers lives in the pack',
      '',
      'Made from `dossier-inventory.yaml` and the pack by `npm run generate`; do not edit. A thing has a home when an entry of the right',
      'kind, transcribed from the right row and with the field that is meant, is found. Files are named from the folder of the pack.',
      '',
      summary(things, index),
      '',
      '## Counts',
      '',
      line('section', 'title', 'named', 'in the pack', 'held back', 'missing'),
      line('---', '---', '---:', '---:', '---:', '---:'),
      ...parts.map(({ dossier, section }) => countRow(dossier, section, index)),
      '',
      '## Held back on purpose',
      '',
      ...heldBack(held),
      '',
      ...dossiers.flatMap((dossier) => [
        `## ${dossier.title} (${dossier.dated})`,
        '',
        ...dossier.sections.flatMap((section) => sectionPage(dossier, section, index)),
      ]),
    ]
      .join('\n')
      .trimEnd() + '\n'
  )
}
