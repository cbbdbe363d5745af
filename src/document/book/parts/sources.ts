import type { EntryOf } from '../../entry-key.ts'
import type { Book } from '../book.ts'
import { backLinks } from '../back-links.ts'
import { citations } from '../citations.ts'
import type { Citing } from '../citations.ts'
import { under } from '../chapter.ts'
import type { Chapter } from '../chapter.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'
import { table } from '../table.ts'

type Source = EntryOf<'sources'>

const LINK = /\b(?:doi:(?<doi>10\.[^\s;,]+)|(?<pmc>PMC\d+)|PMID:? ?(?<pmid>\d+)|(?<url>https?:\/\/[^\s;,]+))/gu

const address = ({ doi, pmc, pmid, url }: Readonly<Record<string, string | undefined>>): string => {
  if (doi !== undefined) return `https://doi.org/${doi}`
  if (pmc !== undefined) return `https://www.ncbi.nlm.nih.gov/pmc/articles/${pmc}/`
  return pmid === undefined ? (url ?? '') : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`
}

/** A citation whose identifiers lead to the paper. */
const citation = (text: string): Html => {
  const parts: (Html | string)[] = []
  let from = 0
  for (const { 0: found, index, groups } of text.matchAll(LINK)) {
    const label = found.replace(/[.)]+$/u, '')
    const link = address({ ...groups, doi: groups?.doi?.replace(/[.)]+$/u, ''), url: groups?.url?.replace(/[.)]+$/u, '') })
    parts.push(text.slice(from, index), html`<a href="${link}" rel="noreferrer">${label}</a>`)
    from = index + label.length
  }
  return html`${[...parts, text.slice(from)]}`
}

const MARKS = { seen: html`<b class="mark seen">Seen</b>`, memory: html`<b class="mark memory">From memory</b>` } as const

const sourcesTable = (book: Book, name: string, sources: readonly Source[], cited: ReadonlyMap<string, readonly Citing[]>): Html =>
  table(
    `Sources, ${name.toLowerCase()}: ${sources.length}`,
    ['Source', 'Citation', 'Mark', 'Status', 'Cited by'],
    sources.map(({ id, citation: text, mark, status }) => ({
      anchor: book.anchors.of('sources', id),
      head: id,
      cells: [citation(text), MARKS[mark], status, backLinks(cited.get(id) ?? [])],
    })),
    'sources',
  )

/** Every source once, with the entries that lean on it. */
export const sourcesChapter = (book: Book): Chapter => {
  const cited = citations(book)
  return {
    id: 'sources',
    title: 'Sources',
    count: book.entries('sources').length,
    about: 'Every source once: whether it was read while the pack was compiled, and which entries cite it.',
    body: [...book.byFile('sources')].map(([name, sources]) => under(`${name} dossier`, sourcesTable(book, name, sources, cited))),
  }
}
