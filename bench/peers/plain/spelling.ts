import type { Plain, PlainNumber } from './condition.ts'
import type { Words } from './words.ts'
import { wordsIn } from './words.ts'

/** How a language spells what conditions are made of. */
export interface Dialect {
  readonly is: (fact: string, words: readonly string[]) => string
  readonly isNot: (fact: string, words: readonly string[]) => string
  readonly mark: (name: string) => string
  readonly not: (of: string) => string
  readonly all: string
  readonly any: string
  readonly atLeast: (count: number, of: readonly string[]) => string
  readonly quantity: (name: string) => string
  readonly either: (when: string, then: string, otherwise: string) => string
}

const NO_ANSWER = 1

/** Writes conditions in a language. `named` are those that have a name by which they are called instead. */
export const spelling = (dialect: Dialect, words: Words, named: (plain: Plain) => string | undefined): ((plain: Plain) => string) => {
  const number = (of: PlainNumber): string => {
    switch (of.kind) {
      case 'constant':
        return String(of.value)
      case 'quantity':
        return dialect.quantity(of.name)
      case 'either':
        return `(${dialect.either(part(of.when), number(of.then), number(of.otherwise))})`
      default:
        return `(${number(of.a)} ${of.kind === 'sum' ? '+' : '-'} ${number(of.b)})`
    }
  }
  const part = (plain: Plain): string => named(plain) ?? written(plain)
  const written = (plain: Plain): string => {
    switch (plain.kind) {
      case 'settled':
        return String(plain.value)
      case 'is': {
        const all = words.byFact.get(plain.fact) ?? []
        const holdsUnanswered = (plain.among & NO_ANSWER) !== 0
        return holdsUnanswered ? dialect.isNot(plain.fact, wordsIn(all, ~plain.among)) : dialect.is(plain.fact, wordsIn(all, plain.among))
      }
      case 'mark':
        return dialect.mark(plain.name)
      case 'not':
        return dialect.not(part(plain.of))
      case 'all':
      case 'any':
        return `(${plain.of.map(part).join(` ${dialect[plain.kind]} `)})`
      case 'at-least':
        return dialect.atLeast(plain.count, plain.of.map(part))
      case 'compare':
        return `${number(plain.a)} ${plain.strictly ? '<' : '<='} ${number(plain.b)}`
    }
  }
  return written
}
