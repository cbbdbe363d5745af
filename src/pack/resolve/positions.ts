import type { PositionLimit, PositionsFromFact } from '#engine/model/effect.ts'
import type { EffectText } from '../schema/effect.ts'
import { ref } from './comparisons.ts'
import type { FactShape } from './facts-named.ts'
import { lookUp } from './names.ts'
import type { Names } from './names.ts'
import { inside } from './place.ts'
import type { Place } from './place.ts'
import type { Report } from './report.ts'
import { factWithSide } from './targets.ts'

/** A position as limits need it. */
export interface PositionShape {
  readonly bit: number
  readonly up: 'left' | 'right' | undefined
}

/** What limits of positions refer to. */
export interface PositionScope {
  readonly report: Report
  readonly positions: Names<PositionShape>
  readonly facts: Names<FactShape>
}

type PositionText = NonNullable<EffectText['positions']>[number]
type NamedText = Exclude<PositionText, { readonly 'not-from': unknown }>
type TermText = Extract<NamedText, { readonly only: unknown }>['only'][number]

/** Positions by name, and the side-lying of a fact's side where the list names it. */
interface Terms {
  readonly named: number
  readonly lying: { readonly fact: FactShape; readonly left: number; readonly right: number } | undefined
}

const maskOf = (positions: Iterable<PositionShape>, keep: (position: PositionShape) => boolean): number =>
  [...positions].filter(keep).reduce((mask, { bit }) => mask | bit, 0)

const sideLying = (scope: PositionScope, terms: readonly TermText[], place: Place): Terms['lying'] => {
  const index = terms.findIndex((term) => typeof term !== 'string')
  const term = terms[index]
  if (term === undefined || typeof term === 'string') return undefined
  const up = 'up' in term
  const fact = factWithSide(scope.report, scope.facts, up ? term.up : term.down, inside(place, index, up ? 'up' : 'down'))
  if (fact === undefined) return undefined
  const lying = (side: 'left' | 'right'): number => maskOf(scope.positions.byId.values(), (position) => position.up === side)
  // Lying with a side up and lying with the other side down are one position.
  return { fact, left: lying(up ? 'left' : 'right'), right: lying(up ? 'right' : 'left') }
}

const readTerms = (scope: PositionScope, terms: readonly TermText[], place: Place): Terms => {
  const bitOf = (term: TermText, index: number): number =>
    typeof term === 'string' ? (lookUp(scope.report, scope.positions, term, inside(place, index))?.bit ?? 0) : 0
  const [, second] = [...terms.entries()].filter(([, term]) => typeof term !== 'string')
  if (second !== undefined) {
    scope.report.add('ISC-PACK-074', inside(place, second[0]), 'one side-lying position is named already', { expected: 'one up or down' })
  }
  return { named: terms.reduce((mask, term, index) => mask | bitOf(term, index), 0), lying: sideLying(scope, terms, place) }
}

const only = ({ named, lying }: Terms): PositionLimit => ({
  keep: named,
  sideOf: lying === undefined ? undefined : ref(lying.fact),
  left: lying?.left ?? 0,
  right: lying?.right ?? 0,
})

const not = (all: number, { named, lying }: Terms): PositionLimit => {
  const keep = all & ~named
  if (lying === undefined) return { keep, sideOf: undefined, left: 0, right: 0 }
  const both = lying.left | lying.right
  return { keep: keep & ~both, sideOf: ref(lying.fact), left: keep & both & ~lying.left, right: keep & both & ~lying.right }
}

const resolveOne = (scope: PositionScope, text: NamedText, place: Place): PositionLimit => {
  if ('only' in text) return only(readTerms(scope, text.only, inside(place, 'only')))
  const all = maskOf(scope.positions.byId.values(), () => true)
  return not(all, readTerms(scope, text.not, inside(place, 'not')))
}

/** Resolves the limits of positions that name positions. */
export const resolvePositions = (scope: PositionScope, texts: readonly PositionText[], place: Place): readonly PositionLimit[] =>
  texts.flatMap((text, index) => ('not-from' in text ? [] : [resolveOne(scope, text, inside(place, index))]))

/** Resolves the limits that take their positions from the answer to a fact. */
export const resolvePositionsFrom = (scope: PositionScope, texts: readonly PositionText[], place: Place): readonly PositionsFromFact[] =>
  texts.flatMap((text, index) => {
    if (!('not-from' in text)) return []
    const fact = lookUp(scope.report, scope.facts, text['not-from'], inside(place, index, 'not-from'))
    return fact === undefined ? [] : [{ fact: ref(fact) }]
  })
