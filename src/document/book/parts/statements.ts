import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { under } from '../chapter.ts'
import type { Chapter } from '../chapter.ts'
import { html } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { entryTable } from '../table.ts'
import { conditionWords } from '../words/condition.ts'
import { dispositionWords } from '../words/disposition.ts'
import { effectLines } from '../words/effect.ts'
import { linkedText } from '../words/text.ts'

type Statement = EntryOf<'safety'>

/** What came of proving a statement. */
export interface StatementResult {
  readonly outcome: 'proved' | 'failed'
  /** Why it is not proved. */
  readonly why: string | undefined
}

/** What came of proving a pack, by the number of the statement; undefined where it was not proved since it last changed. */
export type StatementResults = ReadonlyMap<string, StatementResult> | undefined

const NOT_PROVED_YET = 'ischia pack prove DIR'

const result = (results: StatementResults, { id, kind }: Statement): readonly Html[] => {
  if (results === undefined) {
    // Whether a plan or conduct keeps its promise is nothing that the prover is asked.
    return kind === 'state' || kind === 'relation' ? [html`<b class="open">Not proved yet</b>: run <code>${NOT_PROVED_YET}</code>`] : []
  }
  const found = results.get(id)
  if (found === undefined) return []
  return found.outcome === 'proved'
    ? [html`<b>Proved</b> for every client there can be${kind === 'state' || kind === 'relation' ? '' : ', as far as its cases say'}`]
    : [html`<b class="open">Failed</b>: ${found.why ?? 'it does not hold for somebody'}`]
}

const RESTATES = 'Says again what the row of a rule says: it notices a change, and does not show that the row is right.'

const holders = (statement: Statement): readonly Html[] =>
  statement['enforced-by'].map((holder) =>
    holder.startsWith('open:')
      ? html`<b class="open">Open</b>: ${holder.slice('open:'.length).trim()}`
      : html`Enforced by <code>${holder}</code>`,
  )

/** What holds a statement today: a proof, a named test or module, or nothing yet. */
const proof =
  (results: StatementResults) =>
  (statement: Statement): Html => {
    const laws = statement.kind === 'state' ? [html`Checked on random clients by laws`] : []
    const again = statement.restates ? [html`${RESTATES}`] : []
    const lines = [...result(results, statement), ...laws, ...again, ...holders(statement)]
    return html`<ul class="plain">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`
  }

const cases = (book: Book, { cases: list }: Statement): Content =>
  list.length === 0
    ? undefined
    : html`<ul class="cases">
        ${list.map(
          ({ when, then }) =>
            html`<li>
              <div class="when">${when === 'always' ? html`For everybody` : html`Whenever ${conditionWords(book, when)}`}</div>
              ${dispositionWords(then.status, then.urgency)} ${effectLines(book, then).map((line) => html`<div>${line}</div>`)}
            </li>`,
        )}
      </ul>`

const KINDS: Readonly<Record<Statement['kind'], string>> = {
  state: 'About the composed result for one client',
  plan: 'About the plan that is proposed',
  relation: 'About two states of one client, or the algebra of results',
  conduct: 'About conduct in screens, sessions and records',
}

const isKind = (kind: string): kind is Statement['kind'] => Object.hasOwn(KINDS, kind)

const statementsTable = (book: Book, kind: Statement['kind'], results: StatementResults): Html => {
  const entries = book.entries('safety').filter((statement) => statement.kind === kind)
  const stated = { head: 'As stated on the engine', cell: (statement: Statement) => cases(book, statement) }
  return entryTable(
    book,
    'safety',
    `${KINDS[kind]}: ${entries.length}`,
    [
      { head: 'Statement', cell: ({ id }) => id },
      { head: 'Says', cell: ({ says }) => linkedText(book, says) },
      ...(kind === 'state' ? [stated] : []),
      { head: 'Proof status', cell: proof(results) },
    ],
    entries,
  )
}

/** The promises that must hold for every client, and what holds each today. */
export const statementsChapter = (book: Book, results: StatementResults): Chapter => ({
  id: 'statements',
  title: 'Safety statements',
  count: book.entries('safety').length,
  about: 'The promises that must hold for every client. The proof status says what holds each of them today, and what is open.',
  body: Object.keys(KINDS)
    .filter(isKind)
    .filter((kind) => book.entries('safety').some((statement) => statement.kind === kind))
    .map((kind) => under(KINDS[kind], statementsTable(book, kind, results))),
})
