import type { Sections } from '#pack/read-sections.ts'
import { PARTS, entryKey } from '../entry-key.ts'
import { isRecord, valueAt } from './plain.ts'

/** An entry of a pack with the file it stands in. */
export interface PackEntry {
  readonly file: string
  /** Its part, or the reference table it is a row of: `reference/adverse-events`. */
  readonly part: string
  readonly id: string
  /** The dossier row it was transcribed from; undefined for entries that carry none, such as sources. */
  readonly dossier: string | undefined
  readonly value: unknown
}

/** Finds the entries of one part by id. An id can be given twice in `facts` and `red-flags`, never within a part. */
export interface PackIndex {
  readonly find: (part: string, id: string) => PackEntry | undefined
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const rowsOf = (table: PackEntry): readonly PackEntry[] => {
  const rows = valueAt(table.value, ['entries'])
  if (!Array.isArray(rows)) return []
  return rows.filter(isRecord).map((row) => ({
    file: table.file,
    part: `reference/${table.id}`,
    id: text(row.id) ?? '',
    dossier: text(row.dossier) ?? table.dossier,
    value: row,
  }))
}

const entriesOf = (sections: Sections): readonly PackEntry[] =>
  PARTS.flatMap((part) =>
    sections[part].flatMap(({ value, place }) => {
      const entry: PackEntry = {
        file: place.document.file,
        part,
        id: entryKey(part, value),
        dossier: text(valueAt(value, ['dossier'])),
        value,
      }
      return part === 'reference' ? rowsOf(entry) : [entry]
    }),
  )

const clientFile = (file: string): PackEntry => {
  const [folder = '', name = ''] = file.split('/')
  return { file, part: folder, id: name.replace(/\.yaml$/u, ''), dossier: undefined, value: {} }
}

/** Indexes a pack: its entries, and its client files (`cases/…`, `examples/…`) by their names. */
export const indexPack = (sections: Sections, clientFiles: readonly string[]): PackIndex => {
  const entries = [...entriesOf(sections), ...clientFiles.map(clientFile)]
  const byKey = new Map(entries.map((entry) => [`${entry.part} ${entry.id}`, entry]))
  return { find: (part, id) => byKey.get(`${part} ${id}`) }
}
