import type { Book } from '../book.ts'
import { html, join } from '../html.ts'
import type { Html } from '../html.ts'

/** What an entry rests on, by mark: read in the source, quoted or known from memory, or chosen by the authors. */
export const backingWords = (book: Book, source: readonly string[]): Html => {
  const seen: Html[] = []
  const memory: Html[] = []
  for (const ref of source) {
    const id = ref.replace(/ m$/u, '')
    if (id === 'M') memory.push(html`general knowledge`)
    else if (id !== 'D') (ref !== id || book.find('sources', id)?.mark === 'memory' ? memory : seen).push(book.link('sources', id))
  }
  return html`<ul class="marks">
    ${seen.length === 0 ? '' : html`<li class="seen"><b>Seen</b> ${join(seen)}</li>`}
    ${memory.length === 0 ? '' : html`<li class="memory"><b>From memory</b> ${join(memory)}</li>`}
    ${source.includes('D') ? html`<li class="design"><b>Design choice</b></li>` : ''}
  </ul>`
}
