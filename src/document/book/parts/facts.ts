import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { under } from '../chapter.ts'
import type { Chapter } from '../chapter.ts'
import { html, join } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { entryTable } from '../table.ts'
import { conditionWords } from '../words/condition.ts'
import { derivationWords } from '../words/derivation.ts'

type Fact = EntryOf<'facts'>

const WHO: Readonly<Record<Fact['who'], string>> = {
  client: 'client',
  therapist: 'therapist',
  both: 'client and therapist',
  system: 'the program',
}

const SILENCE: Readonly<Record<Fact['unanswered'], string>> = {
  open: 'unanswered: stays open',
  cautious: 'unanswered: read on the cautious side',
  absent: 'unanswered: did not happen',
}

const labelled = (label: string, text: Content): Html | undefined =>
  text === undefined ? undefined : html`<p><span class="label">${label}</span> ${text}</p>`

const question = (book: Book, fact: Fact): Content => [
  fact.ask === undefined ? undefined : html`<p class="said">${fact.ask}</p>`,
  labelled('Look for', fact.look),
  labelled('Help', fact.help),
  labelled('Worked out:', fact.derive === undefined ? undefined : derivationWords(book, fact.derive)),
  labelled('Asked because', fact.reason),
]

const optionName = (option: NonNullable<Fact['options']>[number]): string =>
  typeof option === 'string' ? option.replaceAll('-', ' ') : option.name

const range = ({ min, max, unit }: Fact): string => [min === undefined ? '' : `${min} to ${max ?? ''}`, unit ?? ''].join(' ').trim()

const answer = (fact: Fact): Content => {
  if (fact.options !== undefined) return html`${fact.type === 'some-of' ? 'any of' : 'one of'}: ${join(fact.options.map(optionName))}`
  return fact.type === 'number' ? html`number ${range(fact)}` : fact.type.replace('-', ' or ')
}

const carries = ({ dated, sided, placed }: Fact): string | undefined => {
  const more = [dated ? 'since when' : '', sided ? 'side' : '', placed ? 'places' : ''].filter((word) => word !== '')
  return more.length === 0 ? undefined : `may carry: ${more.join(', ')}`
}

const STEADY = { care: 'known and unchanged, confirmed: go with care', pause: 'known and unchanged, confirmed: paused' } as const

const reading = (book: Book, fact: Fact): Html => {
  const lines: readonly (Content | undefined)[] = [
    fact.mandatory ? html`<b>mandatory</b>` : undefined,
    fact.type === 'yes-no' ? `cautious side: ${fact.cautious}` : undefined,
    fact.derive === undefined ? SILENCE[fact.unanswered] : undefined,
    fact.steady === undefined ? undefined : STEADY[fact.steady],
    carries(fact),
    fact['applies-when'] === undefined ? undefined : html`applies only where: ${conditionWords(book, fact['applies-when'])}`,
    fact['implied-by'] === undefined ? undefined : html`true whenever: ${conditionWords(book, fact['implied-by'])}`,
  ]
  return html`<ul class="plain">
    ${lines.filter((line) => line !== undefined).map((line) => html`<li>${line}</li>`)}
  </ul>`
}

const factsTable = (book: Book, caption: Content, facts: readonly Fact[]): Html =>
  entryTable(
    book,
    'facts',
    caption,
    [
      { head: 'Fact', cell: ({ name }) => name },
      { head: 'Question', cell: (fact) => question(book, fact) },
      { head: 'Answer', cell: answer },
      { head: 'Who', cell: ({ who, derive }) => (derive === undefined ? WHO[who] : 'worked out') },
      { head: 'How it is read', cell: (fact) => reading(book, fact) },
    ],
    facts,
  )

const groupPart = (book: Book, group: EntryOf<'intake'>): Content => {
  const facts = book.entries('facts').filter((fact) => fact.group === group.id)
  const opening = group.ask === undefined ? '' : html`<p class="opening">Opens with: <q>${group.ask}</q></p>`
  const heading = html`<span id="${book.anchors.of('intake', group.id)}">${group.title}</span>`
  return under(heading, html`${opening}${facts.length === 0 ? '' : factsTable(book, `${group.title}: ${facts.length} facts`, facts)}`)
}

/** The vocabulary, in the order in which the intake asks. */
export const factsChapter = (book: Book): Chapter => ({
  id: 'facts',
  title: 'Facts',
  count: book.entries('facts').length,
  about:
    'Everything that can be known of a client, by the group in which the intake asks it. A group that opens with a question is done when that is answered no.',
  body: book.entries('intake').map((group) => groupPart(book, group)),
})
