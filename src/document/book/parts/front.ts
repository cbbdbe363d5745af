import type { EntryOf } from '../../entry-key.ts'
import { html, join } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { table } from '../table.ts'

const language = (code: string): string => (code === 'en' ? 'English (en)' : code)

const line = (term: string, value: Content): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`

const REVIEWERS = ['Clinical lead', 'Second reviewer', 'Author']

const signatures = html`<h2 id="book.sign">To sign</h2>
  <p class="about">Who signs has read this version whole, and answers for its use in the country named.</p>
  ${table(
    'Signatures',
    ['For', 'Name', 'Role and registration', 'Country', 'Date', 'Signature'],
    REVIEWERS.map((who) => ({ head: who, cells: ['', '', '', '', ''] })),
    'signatures',
  )}`

/** Title page: what this pack is, who made it, whether it was reviewed, and lines to sign. */
export const frontPage = (pack: EntryOf<'pack'>): Html =>
  html`<header class="front">
    <p class="kind">Knowledge pack for review</p>
    <h1>${pack.title}</h1>
    <p class="lead">${pack.about}</p>
    <dl class="data">
      ${line('Pack', html`<code>${pack.id}</code>`)} ${line('Version', pack.version)}
      ${line('Languages', join(pack.languages.map(language)))} ${line('Authors', join(pack.authors))} ${line('Licence', pack.licence)}
    </dl>
    <p class="review"><b>Review</b> ${pack.review}</p>
    ${table(
      'Changes',
      ['Version', 'On', 'What changed'],
      pack.changelog.map(({ version, on, says }) => ({ head: version, cells: [on, says] })),
      'changes',
    )}
    ${signatures}
  </header>`
