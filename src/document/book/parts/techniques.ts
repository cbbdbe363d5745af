import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { under } from '../chapter.ts'
import type { Chapter } from '../chapter.ts'
import { html, join } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { entryTable } from '../table.ts'
import { spanWords } from '../words/comparison.ts'
import { named } from '../words/names.ts'
import { linkedText } from '../words/text.ts'

type Card = EntryOf<'technique-cards'>

const howMuch = (book: Book, card: Card): Html =>
  html`<ul class="plain">
    <li>level ${spanWords(book, card.level)}</li>
    <li>${spanWords(book, card.minutes, 'min')} a region</li>
    ${card.hold === undefined ? '' : html`<li>hold at most ${book.number(card.hold)} s</li>`}
    <li>phases ${card.phases.join(', ')}</li>
    ${card.proposed ? '' : html`<li><b>only a therapist adds it</b></li>`}
    ${card.gentle ? html`<li>keeps its place at high irritability</li>` : ''} ${card.lubricated ? html`<li>slides on a product</li>` : ''}
  </ul>`

const care = (book: Book, card: Card): Content => [
  html`<p>${linkedText(book, card.caution)}</p>`,
  card.pointers.length === 0
    ? undefined
    : html`<p><span class="label">Rules on</span> ${join(card.pointers.map((id) => named(book, 'techniques', id)))}</p>`,
]

const cards = (book: Book): Html =>
  entryTable(
    book,
    'technique-cards',
    `Technique cards: ${book.entries('technique-cards').length}`,
    [
      { head: 'Card', cell: ({ name }) => name },
      {
        head: 'What it is',
        cell: (card) =>
          html`<p>${card.says}</p>
            <p><span class="label">Bound by the rules on</span> ${named(book, 'techniques', card['restricted-as'])}</p>`,
      },
      { head: 'How much', cell: (card) => howMuch(book, card) },
      {
        head: 'Where',
        cell: (card) =>
          html`<p>${card.targets}</p>
            <p class="quiet">${join(card.regions.map((id) => named(book, 'body/regions', id)))}</p>`,
      },
      { head: 'Should feel', cell: ({ feel }) => feel },
      { head: 'Caution', cell: (card) => care(book, card) },
      { head: 'Evidence', cell: ({ evidence }) => html`<b>${evidence.grade.replaceAll('-', ' ')}</b>: ${evidence.says}` },
    ],
    book.entries('technique-cards'),
  )

const techniques = (book: Book): Html =>
  entryTable(
    book,
    'techniques',
    `Techniques as rules name them: ${book.entries('techniques').length}`,
    [
      { head: 'Technique', cell: ({ name }) => name },
      { head: 'Covers', cell: ({ covers }) => covers },
      { head: 'Lowest cap it needs', cell: (technique) => book.number(technique['min-level']) },
      { head: 'Offered', cell: ({ available }) => (available ? 'yes' : 'never') },
      { head: 'Extra care', cell: ({ care }) => care },
    ],
    book.entries('techniques'),
  )

/** Techniques as rules name them, and as therapists do them. */
export const techniquesChapter = (book: Book): Chapter => ({
  id: 'techniques',
  title: 'Techniques',
  wide: true,
  count: book.entries('techniques').length + book.entries('technique-cards').length,
  about:
    'A technique is not available in a region whose cap is below its minimum. A card is bound by the bans, minimum and caps of its technique.',
  body: [under('As rules name them', techniques(book)), under('As therapists do them', cards(book))],
})
