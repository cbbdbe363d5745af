import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { under } from '../chapter.ts'
import { defaultsTable } from './defaults.ts'
import type { Chapter } from '../chapter.ts'
import { html, join } from '../html.ts'
import type { Html } from '../html.ts'
import { entryTable } from '../table.ts'
import type { Column } from '../table.ts'
import { conditionWords } from '../words/condition.ts'
import { factName, named } from '../words/names.ts'

type Group = EntryOf<'groups'>

const member = (book: Book, kind: Group['kind'], id: string): Html => {
  if (kind === 'facts') return factName(book, id)
  return named(book, kind === 'techniques' ? 'techniques' : kind === 'motions' ? 'motions' : 'body/regions', id)
}

const groups = (book: Book): readonly Column<Group>[] => [
  { head: 'Group', cell: ({ says }) => says },
  { head: 'Of', cell: ({ kind }) => kind },
  { head: 'Members', cell: ({ kind, members }) => join(members.map((id) => member(book, kind, id))) },
  { head: 'On the side of', cell: (group) => (group['side-of'] === undefined ? '' : factName(book, group['side-of'])) },
]

const clearances = (book: Book): readonly Column<EntryOf<'clearances'>>[] => [
  { head: 'Who', cell: ({ says }) => says },
  { head: 'Roles', cell: ({ roles }) => roles.map((role) => role.replaceAll('-', ' ')).join(', ') },
  { head: 'A letter counts for', cell: ({ days }) => book.number(days, 'days') },
  { head: 'Where a rule names none', cell: (clearance) => (clearance.default ? 'yes' : '') },
]

const actions: readonly Column<EntryOf<'actions'>>[] = [{ head: 'Action', cell: ({ says }) => says }]
const products: readonly Column<EntryOf<'products'>>[] = [{ head: 'Product', cell: ({ name }) => name }]

const sentence = (name: string): string => name.replaceAll('-', ' ')

/** Limits without any rule, and the words that rules are written in. */
export const wordsChapter = (book: Book): Chapter => ({
  id: 'words',
  title: 'Words of the rules',
  count: book.entries('groups').length,
  about: 'Limits that hold where no rule is active, named groups, who may clear, actions, and products.',
  body: [
    under('Without any rule', defaultsTable(book)),
    under('Groups', entryTable(book, 'groups', `Groups: ${book.entries('groups').length}`, groups(book), book.entries('groups'))),
    under(
      'Who may clear',
      entryTable(book, 'clearances', 'Who may clear a paused rule in writing', clearances(book), book.entries('clearances')),
    ),
    under('Actions', entryTable(book, 'actions', `Actions: ${book.entries('actions').length}`, actions, book.entries('actions'))),
    under('Products', entryTable(book, 'products', `Products: ${book.entries('products').length}`, products, book.entries('products'))),
  ],
})

const advice = (book: Book): readonly Column<EntryOf<'advice'>>[] => [
  { head: 'Topic', cell: ({ title }) => title },
  { head: 'Kind', cell: ({ kind }) => sentence(kind) },
  { head: 'Said to the client', cell: ({ says }) => html`<span class="said">${says}</span>` },
  { head: 'For the therapist', cell: ({ therapist }) => therapist },
  { head: 'Given when', cell: ({ when }) => (when === undefined ? 'a rule or plan names it' : conditionWords(book, when)) },
]

/** What people are told. */
export const adviceChapter = (book: Book): Chapter => ({
  id: 'advice',
  title: 'Advice',
  count: book.entries('advice').length,
  about: 'What people are told: by urgency, always, and as education.',
  body: entryTable(book, 'advice', `Topics: ${book.entries('advice').length}`, advice(book), book.entries('advice')),
})
