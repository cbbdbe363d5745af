import type { ConditionText } from '#pack/schema/condition.ts'
import type { Book } from '../book.ts'
import { html, join } from '../html.ts'
import type { Html } from '../html.ts'
import { factName, named, optionNames } from './names.ts'

/** A comparison: a condition that is no fact by itself and holds no others. */
export type Comparison = Exclude<
  ConditionText,
  string | { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown } | { readonly of: unknown }
>
type FactTerm = Extract<Comparison, { readonly fact: string }>

interface Bounds {
  readonly 'at-least'?: number | string | undefined
  readonly 'at-most'?: number | string | undefined
  readonly over?: number | string | undefined
  readonly under?: number | string | undefined
}

const BOUND_WORDS = [
  ['at-least', 'at least'],
  ['over', 'over'],
  ['at-most', 'at most'],
  ['under', 'under'],
] as const

/** Bounds in words: `at least 60 and under 70`. */
export const boundsWords = (book: Book, bounds: Bounds, unit?: string): Html =>
  join(
    BOUND_WORDS.map(([key, word]) => {
      const bound = bounds[key]
      return bound === undefined ? undefined : html`${word} ${book.number(bound, unit)}`
    }),
    ' and ',
  )

/** A span of amounts: `30 to 45 min`, or one amount where both ends are the same. */
export const spanWords = (
  book: Book,
  { min, max }: { readonly min: number | string; readonly max: number | string },
  unit?: string,
): Html => {
  const to = book.number(max, unit)
  return book.value(min) === book.value(max) ? to : html`${book.number(min)} to ${to}`
}

const unitOf = (book: Book, fact: string): string | undefined => book.find('facts', fact)?.unit

const dated = (book: Book, term: FactTerm, not: string): Html | undefined => {
  if (term.ago === undefined) return undefined
  const silent = term.ago.unknown === false ? 'a date that is not known does not count' : 'or on a date that is not known'
  return html`${not === '' ? '' : html`<em>not</em> `}${factName(book, term.fact)}, ${boundsWords(book, term.ago)} ago (${silent})`
}

const factTerm = (book: Book, term: FactTerm, not: string): Html => {
  const name = factName(book, term.fact)
  if (term.is !== undefined) return html`${name} is${not} ${optionNames(book, term.fact, term.is)}`
  if (term.has !== undefined) return html`${name} ${not === '' ? 'includes' : 'does not include'} ${optionNames(book, term.fact, term.has)}`
  if (term.side !== undefined) return html`${name} is${not} ${term.side} or both`
  if (term.touches !== undefined) {
    const places = term.touches.map((id) => named(book, 'body/regions', id))
    return html`${name} ${not === '' ? 'touches' : 'does not touch'} ${join(places, html` <em>or</em> `)}`
  }
  return dated(book, term, not) ?? html`${name} is${not} ${boundsWords(book, term, unitOf(book, term.fact))}`
}

const presentationTerm = (book: Book, term: Extract<Comparison, { readonly presentation: unknown }>, not: string): Html => {
  const ids = typeof term.presentation === 'string' ? [term.presentation] : term.presentation
  const names = ids.map((id) => book.link('presentations', id, book.find('presentations', id)?.name ?? id))
  const held = term.confidence === undefined ? '' : `, held with at least ${term.confidence} confidence`
  return html`the plan is${not} for ${join(names, html` <em>or</em> `)}${held}`
}

/** One comparison of a condition in plain words, or that it does not hold. */
export const comparison = (book: Book, term: Comparison, holds = true): Html => {
  const not = holds ? '' : ' not'
  if ('fact' in term) return factTerm(book, term, not)
  if ('reading' in term) {
    const measured = html`${factName(book, term.reading)} is${not} ${boundsWords(book, term, unitOf(book, term.reading))}`
    return html`${measured} (not measured: unless “${factName(book, term.gate)}” is answered no)`
  }
  if ('fell' in term) {
    const bounds = boundsWords(book, term)
    const now = bounds.markup === '' ? '' : html` and is now ${bounds}`
    return html`${factName(book, term.fell)} ${holds ? 'fell' : 'did not fall'} by ${book.number(term.by)} or more since it was last
    recorded${now}`
  }
  if ('steady' in term) return html`${factName(book, term.steady)} is${not} accepted as known and unchanged`
  if ('checked' in term) return html`${factName(book, term.checked)} was${not} checked by a doctor since the episode began`
  if ('cleared' in term) return html`${holds ? 'a' : 'no'} valid written clearance exists for ${book.link('restrictions', term.cleared)}`
  return presentationTerm(book, term, not)
}
