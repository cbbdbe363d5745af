import type { TopLevelCondition } from 'json-rules-engine'
import type { Plain, PlainNumber } from '../plain/condition.ts'
import { wordsIn } from '../plain/words.ts'
import type { Words } from '../plain/words.ts'

/** The fact that holds all answers of a client; conditions reach into it by a path. */
export const CLIENT = 'client'

interface Leaf {
  readonly fact: string
  readonly path?: string
  readonly operator: string
  readonly value: unknown
}

type Condition = Leaf | TopLevelCondition

/** Names for what is worked out by code: shared conditions, numbers made from others, and how many of several hold. */
export interface Computed {
  readonly condition: (plain: Plain) => string | undefined
  readonly number: (number: PlainNumber) => string
  readonly howMany: (of: readonly Plain[]) => string
}

const MIRRORED = { lessThan: 'greaterThan', lessThanInclusive: 'greaterThanInclusive' } as const

const answer = (name: string, operator: string, value: unknown): Leaf => ({ fact: CLIENT, path: name, operator, value })

const numberAt = (computed: Computed, number: PlainNumber): Pick<Leaf, 'fact' | 'path'> =>
  number.kind === 'quantity' ? { fact: CLIENT, path: number.name } : { fact: computed.number(number) }

const comparison = (computed: Computed, { a, b, strictly }: Extract<Plain, { readonly kind: 'compare' }>): Leaf => {
  const operator = strictly ? 'lessThan' : 'lessThanInclusive'
  if (a.kind === 'constant') return { ...numberAt(computed, b), operator: MIRRORED[operator], value: a.value }
  return { ...numberAt(computed, a), operator, value: b.kind === 'constant' ? b.value : numberAt(computed, b) }
}

const isOneOf = (words: Words, { fact, among }: Extract<Plain, { readonly kind: 'is' }>): Leaf => {
  const holdsUnanswered = (among & 1) !== 0
  const named = wordsIn(words.byFact.get(fact) ?? [], holdsUnanswered ? ~among : among)
  const [only] = named
  if (named.length === 1) return answer(fact, holdsUnanswered ? 'notEqual' : 'equal', only)
  return answer(fact, holdsUnanswered ? 'notIn' : 'in', named)
}

/** Conditions as this engine's JSON. */
export const conditionsFor = (words: Words, computed: Computed): ((plain: Plain) => TopLevelCondition) => {
  const part = (plain: Plain): Condition => {
    const name = computed.condition(plain)
    return name === undefined ? written(plain) : { fact: name, operator: 'equal', value: true }
  }
  const written = (plain: Plain): Condition => {
    switch (plain.kind) {
      case 'settled':
        return answer('', plain.value ? 'notEqual' : 'equal', true)
      case 'is':
        return isOneOf(words, plain)
      case 'mark':
        return answer(plain.name, 'equal', true)
      case 'not':
        return { not: part(plain.of) }
      case 'all':
        return { all: plain.of.map(part) }
      case 'any':
        return { any: plain.of.map(part) }
      case 'at-least':
        return { fact: computed.howMany(plain.of), operator: 'greaterThanInclusive', value: plain.count }
      case 'compare':
        return comparison(computed, plain)
    }
  }
  return (plain) => {
    const condition = part(plain)
    return 'fact' in condition ? { all: [condition] } : condition
  }
}
