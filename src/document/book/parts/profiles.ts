import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { html, join } from '../html.ts'
import type { Html } from '../html.ts'
import { entryTable } from '../table.ts'
import { conditionWords } from '../words/condition.ts'
import { named } from '../words/names.ts'
import { linkedText } from '../words/text.ts'

type Profile = EntryOf<'protocols/profiles'>
type Aim = Profile['primary'][number]

const SIDES: Readonly<Record<Aim['side'], string>> = { affected: 'sore side', other: 'other side', both: 'both sides' }

const aim = (book: Book, { name, regions, side, ...limits }: Aim): Html => {
  const level = limits['max-level'] === undefined ? '' : html`, level at most ${book.number(limits['max-level'])}`
  return html`<li>${name}: ${join(regions.map((id) => named(book, 'body/regions', id)))}, ${SIDES[side]}${level}</li>`
}

/** What the content guide says, and the regions the proposer reads it as. */
const aims = (book: Book, says: string, list: readonly Aim[]): Html =>
  html`<p>${says}</p>
    <ul class="plain quiet">
      ${list.map((each) => aim(book, each))}
    </ul>`

const positions = (book: Book, ids: readonly string[]): Html =>
  join(ids.map((id) => book.link('body/positions', id, book.find('body/positions', id)?.name ?? id)))

/** What each presentation's session is made of, and when each profile is used. */
export const profilesTable = (book: Book): Html =>
  entryTable(
    book,
    'protocols/profiles',
    `Content guide: ${book.entries('protocols/profiles').length} profiles`,
    [
      {
        head: 'Profile',
        cell: (profile: Profile) => book.link('presentations', profile.presentation, profile.presentation.replaceAll('-', ' ')),
      },
      { head: 'Used when', cell: ({ when }) => conditionWords(book, when) },
      {
        head: 'Couch',
        cell: (profile) =>
          html`<p>${profile['couch-says']}</p>
            <p class="quiet">${positions(book, profile.couch)}</p>`,
      },
      { head: 'First (C)', cell: (profile) => aims(book, profile['primary-says'], profile.primary) },
      { head: 'Then (D)', cell: (profile) => aims(book, profile['secondary-says'], profile.secondary) },
      { head: 'Movement (E)', cell: (profile) => linkedText(book, profile['movement-says']) },
      { head: 'Avoid', cell: ({ avoid }) => avoid },
      { head: 'Home', cell: ({ home }) => linkedText(book, home) },
    ],
    book.entries('protocols/profiles'),
  )
