import type { Plain, PlainNumber } from '../plain/condition.ts'
import { wordsIn } from '../plain/words.ts'
import type { Words } from '../plain/words.ts'

/** An expression of ELM, the form in which CQL is executed; only what our conditions need. */
export type Elm =
  | { readonly type: 'Literal'; readonly valueType: string; readonly value: string; readonly localId?: string }
  | { readonly type: 'Property'; readonly path: string; readonly source: Elm; readonly localId?: string }
  | { readonly type: 'ExpressionRef'; readonly name: string; readonly localId?: string }
  | { readonly type: 'List'; readonly element: readonly Elm[]; readonly localId?: string }
  | { readonly type: 'Not'; readonly operand: Elm; readonly localId?: string }
  | { readonly type: Binary; readonly operand: readonly [Elm, Elm]; readonly localId?: string }

type Binary = 'And' | 'Or' | 'In' | 'Equal' | 'Less' | 'LessOrEqual'

const literal = (type: 'String' | 'Decimal' | 'Boolean', value: string): Elm => ({
  type: 'Literal',
  valueType: `{urn:hl7-org:elm-types:r1}${type}`,
  value,
})

const property = (path: string): Elm => ({ type: 'Property', path, source: { type: 'ExpressionRef', name: 'Patient' } })

const isOneOf = (fact: string, words: readonly string[]): Elm => {
  const [only = ''] = words
  if (words.length === 1) return { type: 'Equal', operand: [property(fact), literal('String', only)] }
  return { type: 'In', operand: [property(fact), { type: 'List', element: words.map((word) => literal('String', word)) }] }
}

const number = (of: PlainNumber): Elm => {
  if (of.kind === 'constant') return literal('Decimal', String(of.value))
  if (of.kind === 'quantity') return property(of.name)
  throw new TypeError('numbers that are worked out are left to the other peers')
}

const chain = (type: 'And' | 'Or', of: readonly Elm[]): Elm => of.reduce((a, b): Elm => ({ type, operand: [a, b] }))

/** A condition as ELM. */
export const elmOf = (words: Words, plain: Plain): Elm => {
  const part = (of: Plain): Elm => elmOf(words, of)
  switch (plain.kind) {
    case 'settled':
      return literal('Boolean', String(plain.value))
    case 'is': {
      const all = words.byFact.get(plain.fact) ?? []
      const holdsUnanswered = (plain.among & 1) !== 0
      if (!holdsUnanswered) return isOneOf(plain.fact, wordsIn(all, plain.among))
      return { type: 'Not', operand: isOneOf(plain.fact, wordsIn(all, ~plain.among)) }
    }
    case 'mark':
      return property(plain.name)
    case 'not':
      return { type: 'Not', operand: part(plain.of) }
    case 'all':
      return chain('And', plain.of.map(part))
    case 'any':
      return chain('Or', plain.of.map(part))
    case 'compare':
      return { type: plain.strictly ? 'Less' : 'LessOrEqual', operand: [number(plain.a), number(plain.b)] }
    case 'at-least':
      throw new TypeError('counting is left to the other peers')
  }
}

const numbered = (elm: Elm, next: () => string): Elm => {
  const localId = next()
  switch (elm.type) {
    case 'Property':
      return { ...elm, localId, source: numbered(elm.source, next) }
    case 'List':
      return { ...elm, localId, element: elm.element.map((each) => numbered(each, next)) }
    case 'Not':
      return { ...elm, localId, operand: numbered(elm.operand, next) }
    case 'Literal':
    case 'ExpressionRef':
      return { ...elm, localId }
    default:
      return { ...elm, localId, operand: [numbered(elm.operand[0], next), numbered(elm.operand[1], next)] }
  }
}

/** Gives every part of an expression a number of its own, under which the engine records what it came to. */
export const withLocalIds = (elm: Elm, definition: string): Elm => {
  let last = 0
  return numbered(elm, () => `${definition}.${(last += 1)}`)
}
