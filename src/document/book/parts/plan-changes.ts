import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { html, join } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { dispositionWords } from '../words/disposition.ts'
import { effectLines } from '../words/effect.ts'
import { linkedText } from '../words/text.ts'

type PlanRule = EntryOf<'protocols/plan-rules'>

const movementOrCard = (book: Book, id: string): Html => {
  const card = book.find('technique-cards', id)
  if (card !== undefined) return book.link('technique-cards', id, card.name)
  return book.link('movements/items', id, book.find('movements/items', id)?.name ?? id)
}

const list = (label: string, items: readonly Html[] | undefined): Html | undefined =>
  items === undefined || items.length === 0 ? undefined : html`<b>${label}</b> ${join(items)}`

const DIRECTIONS = { F: 'bending', E: 'arching', N: 'neutral', L: 'side gliding', neural: 'nerve movement' } as const

const sizes = (book: Book, rule: PlanRule): readonly (Html | undefined)[] => [
  rule['length-at-most'] === undefined ? undefined : html`<b>Appointment</b> at most ${book.number(rule['length-at-most'])}`,
  rule['hands-on-percent'] === undefined ? undefined : html`<b>Hands-on time</b> ${book.number(rule['hands-on-percent'])} per cent`,
  rule['level-shift'] === undefined ? undefined : html`<b>Pressure</b> shifted by ${book.number(rule['level-shift'])} level`,
  rule['one-technique'] === true ? html`One technique in the whole session, quiet holding aside` : undefined,
]

const choices = (book: Book, rule: PlanRule): readonly (Html | undefined)[] => {
  const items = (ids: readonly string[] | undefined): readonly Html[] | undefined => ids?.map((id) => movementOrCard(book, id))
  return [
    list('Leave out', items(rule['remove-cards'])),
    list('Leave out', items(rule['exclude-movements'])),
    list(
      'Leave out movements of',
      rule['exclude-directions']?.map((direction) => html`${DIRECTIONS[direction]}`),
    ),
    list('Prefer', items(rule['prefer-cards'])),
    list('Prefer', items(rule['prefer-movements'])),
    list(
      'Start with',
      rule.sets?.map((id) => book.link('movements/sets', id, book.find('movements/sets', id)?.name ?? id)),
    ),
    list(
      'Say',
      rule.advice?.map((id) => book.link('advice', id, book.find('advice', id)?.title ?? id)),
    ),
    list(
      'Measure',
      rule.measures?.map((id) => book.link('measures', id, book.find('measures', id)?.name ?? id)),
    ),
  ]
}

/** What a plan rule changes, one change a line. */
export const changeLines = (book: Book, rule: PlanRule): Content => {
  const limits = rule.limits ?? {}
  const lines = [
    rule['no-plan'] === undefined ? undefined : html`<b>No plan is made.</b> ${rule['no-plan']}`,
    dispositionWords(limits.status, limits.urgency),
    ...sizes(book, rule),
    ...effectLines(book, limits),
    ...choices(book, rule),
    ...(rule.notes ?? []).map((note) => html`<span class="said">${linkedText(book, note)}</span>`),
  ]
  return html`<ul class="plain">
    ${lines.filter((line) => line !== undefined).map((line) => html`<li>${line}</li>`)}
  </ul>`
}
