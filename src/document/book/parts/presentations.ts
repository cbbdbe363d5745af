import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import type { Chapter } from '../chapter.ts'
import { html, join } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { table, titled } from '../table.ts'
import { backingWords } from '../words/backing.ts'
import { conditionWords } from '../words/condition.ts'

type Presentation = EntryOf<'presentations'>
type Feature = Presentation['features'][number]

const pair = (term: string, text: Content): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${text}</dd>
  </div>`

const strength = (book: Book, feature: Feature): Html => {
  if (feature.lr !== undefined) return html`likelihood ratio ${feature.lr}`
  return feature.weight === undefined ? html`` : html`${book.number(feature.weight)} decibans`
}

const speaksFor = (book: Book, { lr, weight }: Feature): boolean => (lr === undefined ? (book.value(weight ?? 0) ?? 0) > 0 : lr > 1)

const featureTable = (book: Book, presentation: Presentation, caption: string, features: readonly Feature[]): Content =>
  features.length === 0
    ? undefined
    : table(
        caption,
        ['Finding', 'When', 'Strength', 'Rests on'],
        features.map((feature) => ({
          anchor: book.anchors.inside('presentations', presentation.id, feature.id),
          head: titled(feature.says, feature.id),
          cells: [conditionWords(book, feature.when), strength(book, feature), backingWords(book, feature.source)],
        })),
        'features',
      )

const rows = (book: Book, ids: readonly string[]): Content =>
  ids.length === 0 ? 'none' : join(ids.map((id) => book.link('restrictions', id, book.find('restrictions', id)?.title ?? id)))

const about = (book: Book, presentation: Presentation): Html =>
  html`<dl class="pairs">
    ${pair('History', presentation.history)} ${pair('At the bedside', presentation.bedside)} ${pair('What eases', presentation.ease)}
    ${pair('Usual irritability', presentation['usual-irritability'])} ${pair('Within scope', presentation.within)}
    ${pair('Outside scope', presentation.outside)} ${pair('Refer', presentation.referral)}
    ${pair('Can apply', conditionWords(book, presentation.applies))} ${pair('Limits its plan takes from', rows(book, presentation.rows))}
    ${pair('Rests on', backingWords(book, presentation.source))}
  </dl>`

const presentationPart = (book: Book, presentation: Presentation): Html => {
  const speaking = presentation.features.filter((feature) => speaksFor(book, feature))
  const against = presentation.features.filter((feature) => !speaksFor(book, feature))
  return html`<article id="${book.anchors.of('presentations', presentation.id)}">
    <h3>${titled(presentation.name, presentation.id)}</h3>
    ${about(book, presentation)} ${featureTable(book, presentation, `Speaks for it: ${speaking.length} findings`, speaking)}
    ${featureTable(book, presentation, `Speaks against it: ${against.length} findings`, against)}
  </article>`
}

const confidences = (book: Book): Html =>
  table(
    'From which score a presentation is held with which confidence',
    ['Confidence', 'Score', 'Rests on'],
    book.entries('confidence').map(({ confidence, source, ...bounds }) => ({
      anchor: book.anchors.of('confidence', confidence),
      head: confidence,
      cells: [html`at least ${book.number(bounds['at-least'])} decibans`, backingWords(book, source)],
    })),
  )

/** What findings may be consistent with, and what speaks for and against each. */
export const presentationsChapter = (book: Book): Chapter => ({
  id: 'presentations',
  title: 'Presentations',
  count: book.entries('presentations').length,
  about:
    'Patterns the findings may be consistent with; naming the cause is a doctor’s work. A finding adds its strength in decibans, ten times the base-ten logarithm of a likelihood ratio: +10 makes the odds ten times as high, −10 ten times as low. Only known facts count, and two presentations may stand side by side.',
  body: [confidences(book), ...book.entries('presentations').map((presentation) => presentationPart(book, presentation))],
})
