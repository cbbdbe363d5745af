import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import type { Chapter } from '../chapter.ts'
import { html, join } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { table } from '../table.ts'
import { conditionWords } from '../words/condition.ts'
import { named } from '../words/names.ts'

type Profile = EntryOf<'protocols/profiles'>
type Cell = Profile['matrix'][string]

const CODES: Readonly<Record<string, string>> = { Y: 'core', C: 'conditional', L: 'light only', N: 'not used' }

const codeOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.code)

const regions = (book: Book, ids: readonly string[]): Html => join(ids.map((id) => named(book, 'body/regions', id)))

const conditionsOf = (book: Book, cell: Cell): readonly Html[] => {
  if (typeof cell === 'string') return []
  return [
    ...(cell['max-level'] === undefined ? [] : [html`level at most ${book.number(cell['max-level'])}`]),
    ...(cell.only === undefined ? [] : [html`only ${regions(book, cell.only)}`]),
    ...(cell.except === undefined ? [] : [html`not ${regions(book, cell.except.regions)} while ${conditionWords(book, cell.except.when)}`]),
    ...(cell.note === undefined ? [] : [html`${cell.note}`]),
  ]
}

const cellWords = (book: Book, cell: Cell | undefined): Content => {
  if (cell === undefined) return undefined
  const [code = '', away] = codeOf(cell).split('-')
  const more = [...(away === undefined ? [] : [html`away from the painful segment and nerve line`]), ...conditionsOf(book, cell)]
  return html`<b class="${code}">${CODES[code]}</b>${more.length === 0 ? '' : html`<span class="more">${join(more, '; ')}</span>`}`
}

const profileTitle = ({ id }: Profile): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`

/** Which technique may be used for which presentation. */
export const matrixChapter = (book: Book): Chapter => {
  const profiles = book.entries('protocols/profiles')
  const cards = book.entries('technique-cards')
  return {
    id: 'matrix',
    title: 'Techniques by presentation',
    wide: true,
    count: profiles.length * cards.length,
    about:
      'Core work comes first; conditional work needs irritability up to moderate and is re-assessed; light only means level 2 at most. At high irritability core becomes light and conditional is left out, but for gentle cards. Every rule above binds first.',
    body: table(
      'May this technique be used for this presentation?',
      ['Technique', ...profiles.map(profileTitle)],
      cards.map((card) => ({
        head: book.link('technique-cards', card.id, card.name),
        cells: profiles.map((profile) => cellWords(book, profile.matrix[card.id])),
      })),
      'matrix',
    ),
  }
}
