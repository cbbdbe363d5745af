import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { under } from '../chapter.ts'
import type { Chapter } from '../chapter.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'
import { entryTable } from '../table.ts'

type Evidence = EntryOf<'evidence'>

const studies = (book: Book, group: string, entries: readonly Evidence[]): Html =>
  entryTable(
    book,
    'evidence',
    `${group}: ${entries.length}`,
    [
      { head: 'Study', cell: ({ design }) => design },
      { head: 'People', cell: ({ population }) => population },
      { head: 'What was done', cell: ({ intervention }) => intervention },
      { head: 'Effect', cell: ({ effect }) => effect },
      { head: 'Certainty', cell: ({ certainty }) => certainty },
      { head: 'What it means here', cell: ({ meaning }) => meaning },
    ],
    entries,
  )

/** What was studied and found, also the weak and the negative. */
export const evidenceChapter = (book: Book): Chapter => {
  const entries = book.entries('evidence')
  const groups = [...new Set(entries.map(({ group }) => group))]
  return {
    id: 'evidence',
    title: 'Evidence',
    wide: true,
    count: entries.length,
    about:
      'What was studied and found, also the weak and the negative. Most of it is about low back pain without a named cause, not about sciatica.',
    body: groups.map((group) =>
      under(
        group,
        studies(
          book,
          group,
          entries.filter((entry) => entry.group === group),
        ),
      ),
    ),
  }
}

/** Claims that articles make, and what may honestly be said instead. */
export const claimsChapter = (book: Book): Chapter => ({
  id: 'claims',
  title: 'Claims checked',
  count: book.entries('claims').length,
  about: 'What articles say about massage and sciatica, what the evidence says, and what the product may show instead.',
  body: entryTable(
    book,
    'claims',
    `Claims: ${book.entries('claims').length}`,
    [
      { head: 'Claim', cell: ({ claim }) => html`<q>${claim}</q>` },
      { head: 'Verdict', cell: ({ verdict }) => verdict },
      { head: 'Evidence', cell: ({ evidence }) => evidence },
      { head: 'Certainty', cell: ({ certainty }) => certainty },
      { head: 'Show instead', cell: ({ show }) => html`<span class="said">${show}</span>` },
    ],
    book.entries('claims'),
  ),
})
