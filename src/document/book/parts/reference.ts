import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { under } from '../chapter.ts'
import type { Chapter } from '../chapter.ts'
import { html } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { table, titled } from '../table.ts'
import type { Row } from '../table.ts'
import { backingWords } from '../words/backing.ts'
import { linkedText } from '../words/text.ts'

type Reference = EntryOf<'reference'>

const words = (name: string): string => {
  const text = name.replaceAll('-', ' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** A note is named by its id and says one thing; a row of a table says what it is about and has cells. */
const rowCells = (book: Book, entry: Reference['entries'][number], names: readonly string[]): Pick<Row, 'head' | 'cells'> => {
  const says = linkedText(book, entry.says)
  if (names.length === 0) return { head: titled(words(entry.id), entry.id), cells: [says] }
  return { head: titled(says, entry.id), cells: names.map((name) => linkedText(book, entry.cells[name] ?? '')) }
}

const cellNames = ({ entries }: Reference): readonly string[] => [...new Set(entries.flatMap(({ cells }) => Object.keys(cells)))]

/** A reference table: the rows of a dossier that people need and no rule reads. */
const referenceTable = (book: Book, reference: Reference): Html => {
  const names = cellNames(reference)
  const rows = reference.entries.map((entry): Row => {
    const { head, cells } = rowCells(book, entry, names)
    const anchor = book.anchors.inside('reference', reference.id, entry.id)
    return { anchor, head, cells: [...cells, backingWords(book, entry.source)] }
  })
  const caption = html`<span class="title">${reference.title}</span><code class="id">${reference.id}</code
    ><span class="row">${reference.dossier}</span>`
  return html`<div id="${book.anchors.of('reference', reference.id)}">
    ${reference.about === undefined ? '' : html`<p>${reference.about}</p>`}
    ${table(caption, [...(names.length === 0 ? ['Note', 'Says'] : ['Says', ...names.map(words)]), 'Rests on'], rows, names.length === 0 ? 'notes' : 'reference')}
  </div>`
}

const part = (book: Book, name: string, references: readonly Reference[]): Content =>
  under(
    `${name} dossier`,
    references.map((each) => referenceTable(book, each)),
  )

const DISAGREEMENTS = 'disagreements'

/** Where sources disagree, and which side the pack took. */
export const disagreementsChapter = (book: Book): readonly Chapter[] => {
  const disagreements = book.find('reference', DISAGREEMENTS)
  if (disagreements === undefined) return []
  const about = 'Where two sources say different things, what each says and what was chosen.'
  return [
    {
      id: 'disagreements',
      title: 'Where sources disagree',
      count: disagreements.entries.length,
      about,
      body: referenceTable(book, disagreements),
    },
  ]
}

/** Tables and notes that no rule reads but people need. */
export const referenceChapter = (book: Book): Chapter => ({
  id: 'reference',
  title: 'Reference tables',
  count: book.entries('reference').length,
  about: 'Tables and notes of the dossiers that no rule reads but people need.',
  body: [...book.byFile('reference')].map(([name, references]) =>
    part(
      book,
      name,
      references.filter(({ id }) => id !== DISAGREEMENTS),
    ),
  ),
})
