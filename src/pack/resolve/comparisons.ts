import type { Condition, FactRef } from '#engine/model/condition.ts'
import type { SiteSet } from '#engine/model/site.ts'
import { nearest } from '../problem/nearest.ts'
import type { ConditionText } from '../schema/condition.ts'
import type { Amounts } from './amounts.ts'
import { BOUND_WORDS, hasBounds, readBounds, readSpanBounds } from './bounds.ts'
import { comparisonsFor, factsOf, isNumber, isSet, suited, tellsPlaces } from './facts-named.ts'
import type { FactNames, FactShape } from './facts-named.ts'
import { PLAIN, readingOf } from './quantity.ts'
import { inside } from './place.ts'
import type { Place } from './place.ts'

/** What comparisons refer to. */
export interface ComparisonScope extends FactNames {
  readonly amounts: Amounts
  readonly sites: (ids: readonly string[], place: Place) => SiteSet
}

/** A fact, group or pattern compared with something, as a pack writes it. */
export type FactText = Extract<ConditionText, { readonly fact: string }>

/** One kind of comparison: which facts it fits, and the condition it makes of one. */
interface Comparison {
  readonly word: string
  readonly suits: (fact: FactShape) => boolean
  readonly on: (fact: FactRef) => Condition
}

type Read = (scope: ComparisonScope, text: FactText, facts: readonly FactShape[], place: Place) => Comparison

/** A value or a list of values, as a list. */
export const asList = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)

const readValues = (
  { report }: ComparisonScope,
  written: string | readonly string[] | undefined,
  facts: readonly FactShape[],
  place: Place,
): readonly string[] => {
  const values = asList(written ?? [])
  for (const [index, value] of values.entries()) {
    const fact = facts.find(({ options }) => options.length > 0 && !options.includes(value))
    if (fact === undefined) continue
    report.add('ISC-PACK-047', typeof written === 'string' ? place : inside(place, index), `${fact.id} cannot be ${value}`, {
      expected: fact.options.join(', '),
      nearest: nearest(value, fact.options),
    })
  }
  return values
}

const isChoice = ({ type }: FactShape): boolean => type === 'one-of' || type === 'side'

const READERS = {
  is: (scope, text, facts, place) => {
    const values = readValues(scope, text.is, facts.filter(isChoice), inside(place, 'is'))
    return { word: '`is`', suits: isChoice, on: (fact) => ({ op: 'is', fact, values }) }
  },
  has: (scope, text, facts, place) => {
    const values = readValues(scope, text.has, facts.filter(isSet), inside(place, 'has'))
    return { word: '`has`', suits: isSet, on: (fact) => ({ op: 'has', fact, values }) }
  },
  ago: (scope, text, _facts, place) => {
    const { unknown: whenUnknown = true, ...bounds } = text.ago ?? {}
    const days = readSpanBounds(scope.report, scope.amounts, bounds, inside(place, 'ago'))
    return { word: '`ago`', suits: (fact) => fact.type === 'date' || fact.dated, on: (fact) => ({ op: 'ago', fact, days, whenUnknown }) }
  },
  touches: (scope, text, _facts, place) => {
    const sites = scope.sites(text.touches ?? [], inside(place, 'touches'))
    return { word: '`touches`', suits: tellsPlaces, on: (fact) => ({ op: 'touches', fact, sites }) }
  },
  side: (_scope, text) => {
    const side = text.side ?? 'left'
    return { word: '`side`', suits: (fact) => fact.type === 'side' || fact.sided, on: (fact) => ({ op: 'side', fact, side }) }
  },
  bounds: (scope, text, facts, place) => {
    const first = facts.find(isNumber)
    const bounds = readBounds(scope.report, scope.amounts, text, first === undefined ? PLAIN : readingOf(first), place)
    return { word: 'a number', suits: isNumber, on: (fact) => ({ op: 'number', fact, bounds }) }
  },
} as const satisfies Record<string, Read>

type Kind = keyof typeof READERS

const WORDS = ['is', 'has', 'ago', 'touches', 'side'] as const

const kindsIn = (text: FactText): readonly Kind[] => {
  const named = WORDS.filter((word) => text[word] !== undefined)
  return hasBounds(text) ? [...named, 'bounds'] : named
}

const wordsIn = (text: FactText): readonly string[] => [...WORDS, ...BOUND_WORDS].filter((word) => text[word] !== undefined)

const tellNone = ({ report }: ComparisonScope, text: FactText, [first]: readonly FactShape[], place: Place): void => {
  if (first === undefined) return
  if (first.type === 'number') report.add('ISC-PACK-067', place, 'this comparison has no bounds')
  else {
    const bare = first.type === 'yes-no' ? `the bare name ${text.fact}` : comparisonsFor(first)
    report.add('ISC-PACK-082', place, `${text.fact} is compared with nothing`, { expected: bare })
  }
}

/** A fact reference without what only resolving needs. */
export const ref = ({ id, index }: FactRef): FactRef => ({ id, index })

/** Resolves a fact, group or pattern that is compared with something: one condition for each fact it stands for. */
export const resolveComparison = (scope: ComparisonScope, text: FactText, place: Place): readonly Condition[] => {
  const facts = factsOf(scope, text.fact, inside(place, 'fact'))
  const [kind, ...more] = kindsIn(text)
  if (kind === undefined) {
    tellNone(scope, text, facts, place)
    return []
  }
  if (more.length > 0) {
    scope.report.add('ISC-PACK-074', place, `${text.fact} is compared in several ways at once: ${wordsIn(text).join(', ')}`, {
      expected: 'one comparison; all: [] joins several',
    })
    return []
  }
  const comparison = READERS[kind](scope, text, facts, place)
  return suited(scope.report, facts, comparison.suits, comparison.word, place).map((fact) => comparison.on(ref(fact)))
}
