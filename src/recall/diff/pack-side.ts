import { createBook } from '#document/book/book.ts'
import type { Book } from '#document/book/book.ts'
import { PARTS, entryKey } from '#document/entry-key.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Pack } from '#pack/load.ts'
import { RULE_SECTIONS } from '#pack/resolve/rules.ts'
import type { SectionName } from '#pack/sections.ts'
import type { SourceIds } from './entry.ts'

/** An entry as its pack writes it. */
export interface Written {
  readonly part: SectionName
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** One of the two packs that are compared. */
export interface PackSide {
  readonly knowledge: Knowledge
  readonly book: Book
  /** Every entry by what it is and its id. A rule is looked for in all rooms of rules: it may have moved. */
  readonly entries: ReadonlyMap<string, Written>
}

/** Parts that hold rules. */
export const isRulePart = (part: SectionName): part is keyof typeof RULE_SECTIONS => Object.hasOwn(RULE_SECTIONS, part)

const entriesOf = ({ sections }: Pack): readonly (readonly [string, Written])[] =>
  PARTS.flatMap((part) =>
    sections[part].map(({ value }): readonly [string, Written] => {
      const id = entryKey(part, value)
      return [`${isRulePart(part) ? 'rules' : part}/${id}`, { part, id, fields: { ...value } }]
    }),
  )

/** Opens a pack for comparing. */
export const packSide = (pack: Pack): PackSide => ({
  knowledge: pack.knowledge,
  book: createBook(pack),
  entries: new Map(entriesOf(pack)),
})

const isText = (value: unknown): value is string => typeof value === 'string'

/** How an entry is called. */
export const titleOf = ({ id, fields }: Written): string => {
  const title = fields['title'] ?? fields['name'] ?? fields['says']
  return isText(title) ? title : id
}

/** What an entry rests on, as its pack writes it. */
export const sourcesOf = (written: Written | undefined): SourceIds | null => {
  const source = written?.fields['source']
  return Array.isArray(source) ? source.filter(isText) : null
}
