import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { html, join } from '../html.ts'
import type { Html } from '../html.ts'
import { conditionWords } from './condition.ts'
import { factName } from './names.ts'

type Derive = NonNullable<EntryOf<'facts'>['derive']>

const facts = (book: Book, ids: readonly string[]): Html => join(ids.map((id) => factName(book, id)))

/** How a fact follows from other facts, in plain words. */
export const derivationWords = (book: Book, derive: Derive): Html => {
  if ('when' in derive) return html`true when ${conditionWords(book, derive.when)}`
  if ('first' in derive) return html`the first that is known of ${facts(book, derive.first)}`
  if ('sum' in derive) return html`the sum of ${facts(book, derive.sum)}`
  if ('lowest' in derive) return html`the lowest that is known of ${facts(book, derive.lowest)}`
  if ('history' in derive) return html`from the record: ${derive.history.replaceAll('-', ' ')}`
  return html`the first that fits:
    <ul class="tree">
      ${derive.cases.map(({ when, is }) => html`<li>${book.number(is)} when ${conditionWords(book, when)}</li>`)}
    </ul>`
}
