import type { SectionName } from '#pack/sections.ts'
import type { Book } from '../book.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'

// Ids as texts name them: a short prefix and more (`ex-bridge`, `SP-57`), or a group in capitals (`CES-CORE`).
const ID = /\b(?:[A-Za-z]{1,4}-[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*|[A-Z]{3,}(?:-[A-Z]+)*)\b/gu

/** Parts whose ids are no words of everyday language, so that a word in a text that is one of them means the entry. */
const NAMED_IN_TEXTS: readonly SectionName[] = [
  'red-flags',
  'combinations',
  'restrictions',
  'signs',
  'follow-up',
  'course',
  'facts',
  'groups',
  'safety',
  'protocols/plan-rules',
  'movements/items',
  'movements/sets',
  'advice',
  'evidence',
  'claims',
]

/** A text of the pack with links where it names an entry by its id. */
export const linkedText = (book: Book, text: string): Html => {
  const parts: (Html | string)[] = []
  let from = 0
  for (const { 0: id, index } of text.matchAll(ID)) {
    const part = NAMED_IN_TEXTS.find((name) => book.anchors.of(name, id) !== undefined)
    if (part === undefined) continue
    parts.push(text.slice(from, index), book.link(part, id))
    from = index + id.length
  }
  return html`${[...parts, text.slice(from)]}`
}
