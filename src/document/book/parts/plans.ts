import type { Book } from '../book.ts'
import { under } from '../chapter.ts'
import type { Chapter } from '../chapter.ts'
import { html } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { entryTable, origin, table } from '../table.ts'
import { conditionWords } from '../words/condition.ts'
import { spanWords } from '../words/comparison.ts'
import { changeLines } from './plan-changes.ts'
import { profilesTable } from './profiles.ts'

const presentationLink = (book: Book, id: string): Html => book.link('presentations', id, id.replaceAll('-', ' '))

const PHASES = 'Minutes of check-in (A), settling (B), primary (C), secondary (D), movement (E), calming (F), education (G)'

const templates = (book: Book): Html => {
  const all = book.entries('protocols/templates')
  const lengths = Object.keys(all[0]?.cells ?? {})
  return table(
    `${PHASES}, by length of the appointment. † = only when the client asks for it`,
    ['Presentation', 'Irritability', ...lengths.map((length) => `${length} min`), 'Rests on'],
    all.map((template) => ({
      anchor: book.anchors.of('protocols/templates', `${template.presentation} ${template.irritability}`),
      head: presentationLink(book, template.presentation),
      cells: [
        template.irritability,
        ...lengths.map((length) => html`<span class="minutes">${template.cells[length]}</span>`),
        origin(book, template),
      ],
    })),
    'templates',
  )
}

const doses = (book: Book): Html =>
  entryTable(
    book,
    'protocols/dose',
    `Starting dose: ${book.entries('protocols/dose').length}`,
    [
      { head: 'Dose', cell: ({ id }) => id.replace(/^dose-/u, '').replaceAll('-', ' ') },
      { head: 'When', cell: ({ when }) => conditionWords(book, when) },
      { head: 'Appointment', cell: ({ length }) => spanWords(book, length, 'min') },
      { head: 'Hands-on', cell: (dose) => book.number(dose['hands-on'], 'min') },
      { head: 'How often', cell: (dose) => html`${dose['per-week']}; every ${book.number(dose['every-days'], 'days')}` },
      {
        head: 'First block, at most',
        cell: (dose) => html`${book.number(dose['first-block'])} visits, ${book.number(dose['most-visits'])} in all`,
      },
      { head: 'Level at most', cell: (dose) => book.number(dose['max-level']) },
      { head: 'At home', cell: ({ home }) => home },
    ],
    book.entries('protocols/dose'),
  )

const planRules = (book: Book): Html =>
  entryTable(
    book,
    'protocols/plan-rules',
    `Plan rules: ${book.entries('protocols/plan-rules').length}`,
    [
      { head: 'Rule', cell: ({ title }) => title },
      { head: 'When', cell: ({ when }) => conditionWords(book, when) },
      { head: 'Then', cell: (rule) => changeLines(book, rule) },
    ],
    book.entries('protocols/plan-rules'),
  )

const weights = (book: Book): Html =>
  entryTable(
    book,
    'protocols/objective',
    `Weights: ${book.entries('protocols/objective').length}`,
    [
      { head: 'Weight', cell: ({ id }) => id.replaceAll('-', ' ') },
      { head: 'Value', cell: ({ value }) => book.number(value) },
      { head: 'Why', cell: ({ why }) => why },
    ],
    book.entries('protocols/objective'),
  )

const parts = (book: Book): Content => [
  under('Dose', doses(book)),
  under('Plan rules', planRules(book)),
  under('What goes into a session', profilesTable(book)),
  under('How long each phase lasts', templates(book)),
  under('What the proposer weighs', weights(book)),
]

/** How findings become a plan, inside the rules. */
export const plansChapter = (book: Book): Chapter => ({
  id: 'plans',
  title: 'From findings to a plan',
  wide: true,
  count: book.entries('protocols/plan-rules').length,
  about:
    'Safety rules have spoken before any of this is read; these shape what remains. The proposer fills the minutes of the phases so that the expected benefit by the weights is greatest, exactly and always in the same way.',
  body: parts(book),
})
