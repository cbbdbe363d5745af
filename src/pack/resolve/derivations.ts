import type { FactRef } from '#engine/model/condition.ts'
import type { Derivation, FactType } from '#engine/model/fact.ts'
import { nearest } from '../problem/nearest.ts'
import type { SectionValue } from '../sections.ts'
import { ref } from './comparisons.ts'
import { factsOf } from './facts-named.ts'
import type { FactShape } from './facts-named.ts'
import { inside } from './place.ts'
import type { Place } from './place.ts'
import { readingOf } from './quantity.ts'
import type { Scope } from './scope.ts'

type DeriveText = NonNullable<SectionValue<'facts'>[number]['derive']>
type CaseText = Extract<DeriveText, { readonly cases: unknown }>['cases'][number]

/** What every way of deriving has at hand: the fact that is derived, and where. */
interface Derived {
  readonly scope: Scope
  readonly fact: FactShape
  readonly place: Place
}

const isOf = ({ scope, fact, place }: Derived, type: FactType, word: string): void => {
  if (fact.type === type) return
  scope.report.add('ISC-PACK-077', inside(place, word), `${word} cannot give a fact of type ${fact.type}, as ${fact.id} is`, {
    expected: `${word} on a fact of type ${type}`,
    ofKey: true,
  })
}

/** The facts one follows from; all of them must be of one type. */
const parts = ({ scope, place }: Derived, names: readonly string[], word: string, wanted: FactType): readonly FactRef[] => {
  const { report, facts, groups } = scope
  return names.flatMap((name, index) => {
    const here = inside(place, word, index)
    const found = factsOf({ report, facts, groups: groups.facts }, name, here)
    const other = found.find(({ type }) => type !== wanted)
    if (other !== undefined) {
      report.add('ISC-PACK-078', here, `${other.id} is a fact of type ${other.type}`, { expected: `a fact of type ${wanted}` })
    }
    return found.map(ref)
  })
}

const optionOf = ({ scope, fact }: Derived, is: number | string, place: Place): string => {
  const written = String(is)
  if (fact.options.length > 0 && !fact.options.includes(written)) {
    scope.report.add('ISC-PACK-047', place, `${fact.id} cannot be ${written}`, {
      expected: fact.options.join(', '),
      nearest: nearest(written, fact.options),
    })
  }
  return written
}

const numberOf = ({ scope, fact }: Derived, is: number | string, place: Place): number => {
  if (typeof is === 'number' || is.startsWith('$')) return scope.amounts.number(is, readingOf(fact), place)
  scope.report.add('ISC-PACK-047', place, `${fact.id} cannot be ${is}`, { expected: 'a number, or $name of an entry in numbers.yaml' })
  return 0
}

const casesOf = (derived: Derived, cases: readonly CaseText[]): Derivation => {
  const { scope, fact, place } = derived
  const read = <T>(value: (of: Derived, is: number | string, here: Place) => T) =>
    cases.map(({ when, is }, index) => ({
      when: scope.condition(when, inside(place, 'cases', index, 'when')),
      is: value(derived, is, inside(place, 'cases', index, 'is')),
    }))
  return fact.type === 'number' ? { kind: 'number-cases', cases: read(numberOf) } : { kind: 'cases', cases: read(optionOf) }
}

/** Resolves how a fact follows from others. */
export const resolveDerivation = (scope: Scope, fact: FactShape, text: DeriveText, place: Place): Derivation => {
  const derived = { scope, fact, place }
  if ('when' in text) {
    isOf(derived, 'yes-no', 'when')
    return { kind: 'truth', when: scope.condition(text.when, inside(place, 'when')) }
  }
  if ('first' in text) return { kind: 'first', facts: parts(derived, text.first, 'first', fact.type) }
  if ('lowest' in text) {
    isOf(derived, 'number', 'lowest')
    return { kind: 'lowest', facts: parts(derived, text.lowest, 'lowest', 'number') }
  }
  if ('sum' in text) {
    isOf(derived, 'number', 'sum')
    return { kind: 'sum', facts: parts(derived, text.sum, 'sum', 'number') }
  }
  return 'history' in text ? { kind: 'history', source: text.history } : casesOf(derived, text.cases)
}
