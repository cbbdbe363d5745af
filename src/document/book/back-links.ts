import type { Citing } from './citations.ts'
import { html, join } from './html.ts'
import type { Content } from './html.ts'

const FEW = 3

const links = (citing: readonly Citing[]): Content => join(citing.map(({ anchor, label }) => html`<a href="#${anchor}">${label}</a>`))

/** The places that lean on something: a few in a line, more behind a fold that print opens. */
export const backLinks = (citing: readonly Citing[]): Content => {
  if (citing.length === 0) return 'no entry'
  if (citing.length <= FEW) return links(citing)
  return html`<details>
    <summary>${citing.length} entries</summary>
    ${links(citing)}
  </details>`
}
