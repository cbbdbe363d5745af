import { entryKey } from '../entry-key.ts'
import type { EntryOf } from '../entry-key.ts'
import type { SectionName } from '#pack/sections.ts'
import type { Book } from './book.ts'
import { html, wordsOf } from './html.ts'
import type { Content, Html } from './html.ts'
import { backingWords } from './words/backing.ts'

/** A column of a table. */
export interface Column<T> {
  readonly head: string
  readonly cell: (entry: T) => Content
}

/** A row: its anchor, what it is about, and the rest of its cells. */
export interface Row {
  readonly anchor?: string | undefined
  readonly head: Content
  readonly cells: readonly Content[]
}

/** A table that scrolls by itself where the screen is narrow; its first column names the rows. */
export const table = (caption: Content, heads: readonly string[], rows: readonly Row[], kind = ''): Html =>
  html`<div class="scroll" role="group" aria-label="${wordsOf(caption)}" tabindex="0">
    <table class="${kind}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(rowOf)}
      </tbody>
    </table>
  </div> `

const rowOf = ({ anchor, head, cells }: Row): Html =>
  html`<tr ${anchor === undefined ? '' : html`id="${anchor}"`}>
    <th scope="row">${head}</th>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`

/** Name of an entry with its id below. */
export const titled = (name: Content, id: string): Html => html`${name}${name === id ? '' : html`<code class="id">${id}</code>`}`

const textOf = (entry: object, field: string): string | undefined => {
  const value: unknown = Reflect.get(entry, field)
  return typeof value === 'string' ? value : undefined
}

/** Marks, sources and dossier row of an entry. */
export const origin = (book: Book, entry: { readonly source: readonly string[] }): Html => {
  const row = textOf(entry, 'dossier')
  return html`${backingWords(book, entry.source)}${row === undefined ? '' : html`<span class="row">${row}</span>`}`
}

/** Entries of one part as a table: name and id, the given columns, and what each entry rests on. */
export const entryTable = <Name extends SectionName>(
  book: Book,
  part: Name,
  caption: Content,
  columns: readonly Column<EntryOf<Name>>[],
  entries: readonly (EntryOf<Name> & { readonly source: readonly string[] })[],
): Html => {
  const [first, ...rest] = columns
  const heads = [...columns.map(({ head }) => head), 'Rests on']
  const rows = entries.map((entry): Row => {
    const key = entryKey(part, entry)
    const cells = rest.map(({ cell }) => cell(entry))
    return { anchor: book.anchors.of(part, key), head: titled(first?.cell(entry), key), cells: [...cells, origin(book, entry)] }
  })
  return table(caption, heads, rows, `entries of-${part.replaceAll('/', '-')}`)
}
