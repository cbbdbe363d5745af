import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { under } from '../chapter.ts'
import type { Chapter } from '../chapter.ts'
import { html, join } from '../html.ts'
import type { Html } from '../html.ts'
import { entryTable } from '../table.ts'
import type { Column } from '../table.ts'
import { boundsWords } from '../words/comparison.ts'
import { factName, named } from '../words/names.ts'

const regionList = (book: Book, ids: readonly string[]): Html => join(ids.map((id) => named(book, 'body/regions', id)))

const regions = (book: Book): readonly Column<EntryOf<'body/regions'>>[] => [
  { head: 'Region', cell: ({ name }) => name },
  { head: 'In plain words', cell: ({ plain }) => plain },
  { head: 'Sides', cell: ({ sided }) => (sided ? 'left and right' : 'one') },
  { head: 'Cap for every client', cell: ({ cap }) => book.number(cap) },
  { head: 'Why', cell: ({ why }) => why },
  {
    head: 'Separate consent',
    cell: ({ consent }) => (consent === undefined ? '' : book.link('actions', consent, book.find('actions', consent)?.says)),
  },
]

const positions = (book: Book): readonly Column<EntryOf<'body/positions'>>[] => [
  { head: 'Position', cell: ({ name }) => name },
  { head: 'Without any rule', cell: (position) => (position.default ? 'allowed' : 'only where a therapist asks for it') },
  { head: 'Hands can reach', cell: ({ reaches }) => regionList(book, reaches) },
]

const levels: readonly Column<EntryOf<'body/levels'>>[] = [
  { head: 'Level', cell: ({ name }) => name },
  { head: 'What it is', cell: ({ says }) => says },
]

type Angle = EntryOf<'motions'>['reached'][number][number]

const angle = (book: Book, { joint, ...bounds }: Angle): Html => html`<code>${joint}</code> ${boundsWords(book, bounds)}`

const reached = (book: Book, motion: EntryOf<'motions'>): Html =>
  motion.reached.length === 0
    ? html`what a movement declares`
    : join(
        motion.reached.map((terms) =>
          join(
            terms.map((term) => angle(book, term)),
            html` <em>and</em> `,
          ),
        ),
        html`; <em>or</em> `,
      )

const motions = (book: Book): readonly Column<EntryOf<'motions'>>[] => [
  { head: 'Motion', cell: ({ name }) => name },
  { head: 'Words it stands for', cell: ({ words }) => words },
  { head: 'Reached when (degrees)', cell: (motion) => reached(book, motion) },
  { head: 'Of one leg', cell: ({ sided }) => (sided ? 'yes' : 'no') },
]

const muscles = (book: Book): readonly Column<EntryOf<'body/muscles'>>[] => [
  { head: 'Muscle or tissue', cell: ({ name }) => name },
  { head: 'Layer', cell: ({ layer }) => layer },
  { head: 'Attachments', cell: ({ attachments }) => attachments },
  { head: 'Nerve', cell: ({ nerve }) => nerve },
  { head: 'Refers to', cell: ({ referral }) => referral },
  { head: 'Caution', cell: ({ caution }) => caution },
  { head: 'Regions', cell: ({ regions: ids }) => regionList(book, ids) },
]

const roots: readonly Column<EntryOf<'body/roots'>>[] = [
  { head: 'Root', cell: ({ id }) => id.replace(/^root-/u, '').toUpperCase() },
  { head: 'Feeling', cell: ({ sensory }) => sensory },
  { head: 'Pain band', cell: ({ band }) => band },
  { head: 'Muscle', cell: ({ myotome }) => myotome },
  { head: 'Quick check', cell: ({ check }) => check },
  { head: 'Reflex', cell: ({ reflex }) => reflex },
]

const chart = (book: Book): readonly Column<EntryOf<'body/chart'>>[] => [
  { head: 'Chart region', cell: ({ id }) => id.slice(2).replaceAll('-', ' ') },
  { head: 'View', cell: ({ view, sided }) => (sided ? `${view}, left and right` : view) },
  { head: 'Height (% from the crown)', cell: ({ band }) => `${band[0]} to ${band[1]}` },
  {
    head: 'Region of the rules',
    cell: ({ region }) => (region === undefined ? 'no region to work on' : named(book, 'body/regions', region)),
  },
  { head: 'Zone', cell: ({ zone }) => zone },
  { head: 'Opens the question', cell: ({ question }) => (question === undefined ? '' : factName(book, question)) },
]

/** Where hands can be: regions, positions, pressure, motions, muscles, roots, the chart a client draws on. */
export const bodyChapter = (book: Book): Chapter => ({
  id: 'body',
  title: 'The body',
  count: book.entries('body/regions').length,
  about: 'Regions as limits name them, with the caps that hold for every client before any rule.',
  body: [
    under('Regions', entryTable(book, 'body/regions', 'Regions and universal caps', regions(book), book.entries('body/regions'))),
    under('Pressure levels', entryTable(book, 'body/levels', 'Pressure levels', levels, book.entries('body/levels'))),
    under('Positions', entryTable(book, 'body/positions', 'Couch positions', positions(book), book.entries('body/positions'))),
    under('Motions', entryTable(book, 'motions', 'Motions that rules limit', motions(book), book.entries('motions'))),
    under('Muscles and tissues', entryTable(book, 'body/muscles', 'Muscles and tissues', muscles(book), book.entries('body/muscles'))),
    under('Nerve roots', entryTable(book, 'body/roots', 'Nerve roots', roots, book.entries('body/roots'))),
    under('Body chart', entryTable(book, 'body/chart', 'Regions of the body chart', chart(book), book.entries('body/chart'))),
  ],
})
