import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { under } from '../chapter.ts'
import type { Chapter } from '../chapter.ts'
import { html, join } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { entryTable } from '../table.ts'
import { conditionWords } from '../words/condition.ts'
import { named } from '../words/names.ts'
import { linkedText } from '../words/text.ts'

type Movement = EntryOf<'movements/items'>
type SetItem = EntryOf<'movements/sets'>['items'][number]

const labelled = (label: string, text: Content): Html | undefined =>
  text === undefined ? undefined : html`<p><span class="label">${label}</span> ${text}</p>`

const steps = (movement: Movement): Html =>
  html`<p><span class="label">Start</span> ${movement.start}</p>
    <ol class="steps">
      ${movement.steps.map((step) => html`<li>${step}</li>`)}
    </ol>`

const poses = ({ poses: list }: Movement): Html =>
  html`<ol class="poses" start="0">
    ${list.map((pose) => html`<li>${Object.entries(pose).map(([joint, angle]) => html`<span>${joint} ${angle}</span> `)}</li>`)}
  </ol>`

const dose = (book: Book, movement: Movement): Content => [
  html`<p>${movement.dose}</p>`,
  labelled('Harder', linkedText(book, movement.progress)),
  labelled('Easier', linkedText(book, movement.regress)),
]

const caution = (book: Book, movement: Movement): Content => [
  html`<p>${linkedText(book, movement.caution)}</p>`,
  labelled('Not offered while', movement['not-when'] === undefined ? undefined : conditionWords(book, movement['not-when'])),
  labelled('Also reaches', movement.reaches.length === 0 ? undefined : join(movement.reaches.map((id) => named(book, 'motions', id)))),
]

const items = (book: Book): Html =>
  entryTable(
    book,
    'movements/items',
    `Movements: ${book.entries('movements/items').length}`,
    [
      { head: 'Movement', cell: ({ name }) => name },
      {
        head: 'For',
        cell: (movement) =>
          html`<p>${movement.purpose}</p>
            <p class="quiet">${movement.kind}; direction ${movement.directions.join(', ')}; ${movement['suits-says']}</p>`,
      },
      { head: 'Steps', cell: steps },
      { head: 'Poses (degrees)', cell: poses },
      { head: 'Dose', cell: (movement) => dose(book, movement) },
      { head: 'Caution', cell: (movement) => caution(book, movement) },
    ],
    book.entries('movements/items'),
  )

const setItem = (book: Book, item: SetItem): Html => {
  const id = typeof item === 'string' ? item : item.item
  const movement = book.find('movements/items', id)
  const name = movement === undefined ? book.link('movements/sets', id, `first of ${id}`) : book.link('movements/items', id, movement.name)
  return typeof item === 'string' ? name : html`${name}, where ${conditionWords(book, item.when)}`
}

const sets = (book: Book): Html =>
  entryTable(
    book,
    'movements/sets',
    `Starter sets: ${book.entries('movements/sets').length}`,
    [
      { head: 'Set', cell: ({ name }) => name },
      { head: 'Used when', cell: ({ when }) => conditionWords(book, when) },
      {
        head: 'Movements',
        cell: (set) =>
          html`<ol class="steps">
            ${set.items.map((item) => html`<li>${setItem(book, item)}</li>`)}
          </ol>`,
      },
      { head: 'Note', cell: ({ says }) => says },
    ],
    book.entries('movements/sets'),
  )

/** Stretches and exercises with their poses and doses, and the sets a home programme starts from. */
export const movementsChapter = (book: Book): Chapter => ({
  id: 'movements',
  title: 'Movements',
  wide: true,
  count: book.entries('movements/items').length,
  about: 'A is the leg with symptoms, B the other one. A joint that a later pose does not name keeps its angle of pose 0.',
  body: [under('Movements', items(book)), under('Starter sets', sets(book))],
})
