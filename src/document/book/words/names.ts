import type { Book } from '../book.ts'
import { html, join } from '../html.ts'
import type { Html } from '../html.ts'

/** Words made of names of people and nations keep their capital. */
const PROPER = /^(?:Swedish|Raynaud|Romberg|Dutch)/u

/** A name inside a sentence: small first letter, unless its first word is an abbreviation or a name. */
export const inSentence = (name: string): string =>
  /^[A-Z][a-z-]*(?: |$|[^A-Za-z])/u.test(name) && !PROPER.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name

/** A fact by its name, a group by what it says, a pattern such as `cc-radiculopathy-*` by the names it stands for. */
export const factName = (book: Book, id: string): Html => {
  const fact = book.find('facts', id)
  if (fact !== undefined) return book.link('facts', id, inSentence(fact.name))
  if (!id.endsWith('*')) return groupName(book, id)
  const start = id.slice(0, -1)
  const named = book.entries('facts').filter((each) => each.id.startsWith(start))
  return named.length > 6
    ? html`any <code>${id}</code>`
    : html`any of ${join(named.map((each) => book.link('facts', each.id, inSentence(each.name))))}`
}

/** A group by what it says, so that capitals need not be known. */
const groupName = (book: Book, id: string): Html => {
  const group = book.find('groups', id)
  const intake = book.find('intake', id)
  if (group === undefined && intake !== undefined) return book.link('intake', id, `any answer under “${intake.title}”`)
  return group === undefined ? html`<code>${id}</code>` : book.link('groups', id, inSentence(group.says))
}

/** Options of a choice by their names. */
export const optionNames = (book: Book, fact: string, values: string | readonly string[]): Html => {
  const options = book.find('facts', fact)?.options ?? []
  const name = (id: string): string => {
    const option = options.find((each) => typeof each !== 'string' && each.id === id)
    return typeof option === 'object' ? option.name : id.replaceAll('-', ' ')
  }
  return join((typeof values === 'string' ? [values] : values).map(name), html` <em>or</em> `)
}

/** Techniques, movements, positions and the like by their names; groups by what they say. */
export const named = (book: Book, part: 'techniques' | 'body/positions' | 'body/regions' | 'products' | 'motions', id: string): Html => {
  const entry = book.find(part, id)
  return entry === undefined ? groupName(book, id) : book.link(part, id, inSentence(entry.name))
}
