import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { html } from '../html.ts'
import type { Content } from '../html.ts'
import { origin, table } from '../table.ts'
import { factName } from '../words/names.ts'

type Defaults = EntryOf<'defaults'>
type Cells = readonly (readonly [string, Content])[]

const limits = (book: Book, defaults: Defaults): Cells => [
  ['Hands-on time, at most', book.number(defaults.minutes, 'min')],
  ['Pain during work, at most', html`${book.number(defaults['pain-ceiling'])} of 10`],
  ['Hold on one point, at most', book.number(defaults.hold, 's')],
  ['Movements of a home programme', html`${book.number(defaults['home-least'])} to ${book.number(defaults['home-most'])}`],
]

const times = (book: Book, defaults: Defaults): Cells => [
  [
    'Re-assessment, whichever comes first',
    html`after ${book.number(defaults['reassess-visits'], 'visits')} or ${book.number(defaults['reassess-days'], 'days')}`,
  ],
  ['Known and unchanged counts only when older than', book.number(defaults['steady-after'])],
  ['A warning that was taken back still holds for', book.number(defaults['withdrawn-for'])],
]

const DUTIES = {
  consent: 'Before any plan',
  letter: 'With any limit',
  referral: 'Where no position is left',
} as const

const duties = (book: Book, defaults: Defaults): Cells => [
  [
    'Always said',
    book.link('advice', defaults['safety-net'], book.find('advice', defaults['safety-net'])?.title ?? defaults['safety-net']),
  ],
  ...(['consent', 'letter', 'referral'] as const).map((duty): readonly [string, Content] => {
    const id = defaults[duty]
    return [DUTIES[duty], book.link('actions', id, book.find('actions', id)?.says ?? id)]
  }),
]

const roles = (book: Book, { roles: named }: Defaults): Cells =>
  Object.entries(named).map(([role, fact]) => [`Part in planning: ${role}`, fact === undefined ? '' : factName(book, fact)] as const)

/** What holds for a client with no active rule. */
export const defaultsTable = (book: Book): Content =>
  book.entries('defaults').map((entry) => {
    const cells = [...limits(book, entry), ...times(book, entry), ...duties(book, entry), ...roles(book, entry)]
    const rows = cells.map(([head, cell]) => ({ head, cells: [cell] }))
    return html`<div id="${book.anchors.of('defaults', 'defaults')}">
      ${table('Where no rule is active', ['What', 'Value'], rows, 'defaults')} ${origin(book, entry)}
    </div>`
  })
