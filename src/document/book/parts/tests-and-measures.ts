import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { under } from '../chapter.ts'
import type { Chapter } from '../chapter.ts'
import { join } from '../html.ts'
import type { Html } from '../html.ts'
import { entryTable } from '../table.ts'
import { factName } from '../words/names.ts'

const TIERS = ['every therapist', 'assessment-trained', 'physiotherapist or clinician'] as const

/** Bedside tests: what each records, how accurate it is, who may do it. */
export const examinationChapter = (book: Book): Chapter => ({
  id: 'examination',
  title: 'Examination',
  wide: true,
  count: book.entries('examination').length,
  about: 'Positive means the client’s familiar pain, not just stretch. Accuracy is sensitivity / specificity unless said.',
  body: entryTable(
    book,
    'examination',
    `Bedside tests: ${book.entries('examination').length}`,
    [
      { head: 'Test', cell: ({ name }) => name },
      { head: 'How', cell: ({ how }) => how },
      { head: 'Positive', cell: ({ positive }) => positive },
      { head: 'Accuracy', cell: ({ accuracy }) => accuracy },
      { head: 'Points to', cell: (test) => test['points-to'] },
      { head: 'Who', cell: ({ tier }) => TIERS[tier] },
      { head: 'Records', cell: ({ records }) => join(records.map((id) => factName(book, id))) },
    ],
    book.entries('examination'),
  ),
})

type Measure = EntryOf<'measures'>

const SETS: Readonly<Record<Measure['set'], string>> = {
  core: 'Core, on by default',
  optional: 'Optional, off by default',
  shippable: 'May be shipped, not chosen',
  'own-licence': 'Bring your own licence: formula only',
  excluded: 'Excluded',
  clinical: 'Recorded by the therapist',
}

const measures = (book: Book, set: Measure['set'], title: string): Html => {
  const entries = book.entries('measures').filter((measure) => measure.set === set)
  const columns = [
    { head: 'Measure', cell: ({ name }: Measure) => name },
    { head: 'Licence tier', cell: ({ tier }: Measure) => tier },
    { head: 'Licence and use', cell: ({ says }: Measure) => says },
    { head: 'Taken', cell: ({ when }: Measure) => when.map((moment) => moment.replaceAll('-', ' ')).join(', ') || 'never' },
    { head: 'Text in the product', cell: ({ text }: Measure) => (text ? 'yes' : 'no') },
  ]
  return entryTable(book, 'measures', `${title}: ${entries.length}`, columns, entries)
}

const isSet = (name: string): name is Measure['set'] => Object.hasOwn(SETS, name)

/** Which measures may be used, under which licence, and when each is taken. */
export const measuresChapter = (book: Book): Chapter => ({
  id: 'measures',
  title: 'Measures',
  count: book.entries('measures').length,
  about: 'Instruments and tests. Items, scoring and the change that matters stand in the reference tables.',
  body: Object.keys(SETS)
    .filter(isSet)
    .filter((set) => book.entries('measures').some((measure) => measure.set === set))
    .map((set) => under(SETS[set], measures(book, set, SETS[set]))),
})
