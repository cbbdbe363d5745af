import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { under } from '../chapter.ts'
import type { Chapter } from '../chapter.ts'
import { html, join } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { entryTable } from '../table.ts'
import { conditionWords } from '../words/condition.ts'
import { dispositionWords } from '../words/disposition.ts'
import { effectLines } from '../words/effect.ts'
import { linkedText } from '../words/text.ts'

/** Parts of a pack that hold rules. */
export type RulePart = 'red-flags' | 'combinations' | 'restrictions' | 'signs' | 'follow-up' | 'course'

type Rule = EntryOf<RulePart>

const limitList = (lines: readonly Content[]): Content =>
  lines.length === 0
    ? undefined
    : html`<ul class="plain">
        ${lines.map((each) => html`<li>${each}</li>`)}
      </ul>`

const RESPONSES: Readonly<Record<NonNullable<Rule['response']>, string>> = {
  note: 'Note it',
  lower: 'Lower the pressure',
  'move-away': 'Move away',
  'stop-technique': 'Stop the technique',
  'stop-session': 'Stop the session',
  emergency: 'Emergency',
}

const labelled = (label: string, text: Content): Html | undefined =>
  text === undefined ? undefined : html`<p><span class="label">${label}</span> ${text}</p>`

const further = (book: Book, rule: Rule): readonly Html[] =>
  (rule.also ?? []).map(
    ({ when, restates, ...effect }) =>
      html`<p class="also"><span class="label">And where</span> ${conditionWords(book, when)}:</p>
        ${dispositionWords(effect.status, effect.urgency)} ${limitList(effectLines(book, effect))} ${labelled('Restates', restates)}`,
  )

/** What an accepted "known and unchanged" gives instead. */
const steady = (book: Book, rule: Rule): Content => {
  const status = book.rule(rule.id)?.steady?.status
  return status === undefined
    ? undefined
    : html`<p><span class="label">Accepted as known and unchanged</span></p>
        ${dispositionWords(status, undefined)}`
}

/** Who may turn a paused rule into care in writing. */
const clearance = (book: Book, rule: Rule): Content => {
  if (rule.clearance === 'nobody') return 'nobody; it ends by its own condition'
  const id = book.rule(rule.id)?.clearance?.id
  return id === undefined ? undefined : book.link('clearances', id, book.find('clearances', id)?.says ?? id)
}

const effect = (book: Book, rule: Rule): Content => [
  rule.response === undefined ? undefined : html`<p class="response">${RESPONSES[rule.response]}</p>`,
  dispositionWords(rule.status, rule.urgency),
  limitList(effectLines(book, rule)),
  labelled('Do', rule.do),
  labelled('Suspected', rule.suspected === undefined ? undefined : `consistent with ${rule.suspected}`),
  ...further(book, rule),
  labelled('Escalates:', rule.escalates),
  steady(book, rule),
  labelled('Paused, it may be cleared by', clearance(book, rule)),
  rule.after === 'keep-all' ? html`<p class="quiet">After clearance all limits stay.</p>` : undefined,
  labelled('Ends', rule.ends),
]

const because = (book: Book, rule: Rule): Content => [
  html`<p>${linkedText(book, rule.because.therapist)}</p>`,
  rule.because.client === undefined ? undefined : html`<p class="said">${rule.because.client}</p>`,
  labelled('Restates', rule.restates),
  labelled('Held by', rule.statements === undefined ? undefined : join(rule.statements.map((id) => book.link('safety', id)))),
]

const rulesTable = (book: Book, part: RulePart, caption: string, rules: readonly Rule[]): Html =>
  entryTable(
    book,
    part,
    caption,
    [
      { head: 'Rule', cell: ({ title }) => title },
      { head: 'When', cell: ({ when }) => conditionWords(book, when) },
      { head: 'Then', cell: (rule) => effect(book, rule) },
      { head: 'Because', cell: (rule) => because(book, rule) },
    ],
    rules,
  )

const rowOf = ([first]: readonly Rule[]): string => first?.dossier ?? ''

/** Rules file by file, in the order of the dossier. */
const tables = (book: Book, part: RulePart, title: string): Content => {
  const groups = [...book.byFile(part)].toSorted(([, a], [, b]) => (rowOf(a) < rowOf(b) ? -1 : 1))
  if (groups.length === 1) return rulesTable(book, part, `${title}: ${book.entries(part).length}`, book.entries(part))
  return groups.map(([name, rules]) => under(name, rulesTable(book, part, `${title}, ${name.toLowerCase()}: ${rules.length}`, rules)))
}

/** A chapter of rules of one kind. */
export const rulesChapter = (book: Book, part: RulePart, title: string, about: Content): Chapter => ({
  id: part,
  title,
  count: book.entries(part).length,
  about,
  body: tables(book, part, title),
})
