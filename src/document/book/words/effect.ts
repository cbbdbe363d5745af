import type { EffectText } from '#pack/schema/effect.ts'
import type { Book } from '../book.ts'
import { html, join } from '../html.ts'
import type { Html } from '../html.ts'
import { factName, inSentence, named } from './names.ts'
import { placesWords } from './place.ts'

type PositionTerm = NonNullable<EffectText['positions']>[number]
type SessionTerm = NonNullable<EffectText['session']>[number]

const lying = (book: Book, term: string | { readonly up: string } | { readonly down: string }): Html => {
  if (typeof term === 'string') return named(book, 'body/positions', term)
  return 'up' in term
    ? html`side-lying with the side of “${factName(book, term.up)}” up`
    : html`side-lying with the side of “${factName(book, term.down)}” down`
}

const positionWords = (book: Book, term: PositionTerm): Html => {
  if ('not-from' in term) return html`<b>Position</b> none of those named under “${factName(book, term['not-from'])}”`
  const only = 'only' in term
  const names = (only ? term.only : term.not).map((each) => lying(book, each))
  return html`<b>Position</b> ${only ? 'only' : 'not'} ${join(names, only ? ', ' : html` <em>or</em> `)}`
}

const sessionWords = (book: Book, term: SessionTerm): Html => {
  if (typeof term === 'object')
    return html`<b>Pressure</b> at most one level above last time in each region; a new region starts at ${book.number(term.rise)}`
  if (term === 'levels') return html`<b>Pressure</b> no higher level than last time; regions not touched last time are kept off`
  return term === 'minutes' ? html`<b>Time</b> not longer than last time` : html`<b>Never</b> a technique that last time did not use`
}

const pressureWords = (book: Book, { level, at }: NonNullable<EffectText['cap']>[number]): Html =>
  book.value(level) === 0
    ? html`<b>Keep off</b> ${level === 0 ? '' : html`(level ${book.number(level)}) `}${placesWords(book, at, '')}`
    : html`<b>Pressure</b> at most ${book.number(level)} ${placesWords(book, at)}`

const motionWords = (book: Book, { limit, ...rest }: NonNullable<EffectText['motions']>[number]): Html => {
  const side = rest['side-of'] === undefined ? '' : html`, on the side of “${factName(book, rest['side-of'])}”`
  return html`<b>No movement</b> that reaches ${join(limit.map((id) => named(book, 'motions', id)))}${side}`
}

const banWords = (book: Book, { techniques, at }: NonNullable<EffectText['forbid']>[number]): Html =>
  html`<b>Never</b> ${join(techniques.map((id) => named(book, 'techniques', id)))} ${placesWords(book, at)}`

const amounts = (book: Book, effect: EffectText): readonly (Html | undefined)[] => [
  effect.minutes === undefined ? undefined : html`<b>Time</b> at most ${book.number(effect.minutes)} hands-on minutes`,
  effect['pain-ceiling'] === undefined ? undefined : html`<b>Pain</b> at most ${book.number(effect['pain-ceiling'])} of 10`,
]

const duties = (book: Book, effect: EffectText): readonly Html[] => [
  ...(effect.requires ?? []).map(
    (id) => html`${book.link('actions', id, html`<b>Do</b>`)} ${inSentence(book.find('actions', id)?.says ?? id)}`,
  ),
  ...(effect.messages ?? []).map((id) => html`${book.link('advice', id, html`<b>Say</b>`)} ${book.find('advice', id)?.title ?? id}`),
]

/** What an effect adds beyond status and urgency, one limit a line. */
export const effectLines = (book: Book, effect: EffectText): readonly Html[] => {
  const lines = [
    ...(effect.forbid ?? []).map((each) => banWords(book, each)),
    ...(effect.cap ?? []).map((each) => pressureWords(book, each)),
    ...(effect.hold ?? []).map(
      ({ seconds, at }) => html`<b>Hold</b> at most ${book.number(seconds)} s on one point, ${placesWords(book, at)}`,
    ),
    ...(effect.motions ?? []).map((each) => motionWords(book, each)),
    ...(effect.positions ?? []).map((each) => positionWords(book, each)),
    ...amounts(book, effect),
    ...(effect.session ?? []).map((each) => sessionWords(book, each)),
    effect.products === undefined ? undefined : html`<b>No product</b> ${join(effect.products.map((id) => named(book, 'products', id)))}`,
    ...duties(book, effect),
  ]
  return lines.filter((line) => line !== undefined)
}
