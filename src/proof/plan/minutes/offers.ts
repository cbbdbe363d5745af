import type { Knowledge } from '#engine/model/knowledge.ts'
import type { AssistedOffer } from '#engine/propose/assisted-optimum.ts'
import type { Offer } from '#engine/propose/phase-optimum.ts'
import type { Bound } from '#engine/propose/session-optimum.ts'

/** Least and most minutes of an offer: all that the check asks of it. */
export interface Span {
  readonly min: number
  readonly max: number
}

/** An offer without anything clinical about it. */
export type Plain = Offer & Bound

/** The same for the phase of assisted movement. */
export type PlainAssisted = AssistedOffer & Bound

const distinct = (spans: readonly Span[]): readonly Span[] => [
  ...new Map(spans.map(({ min, max }) => [`${min} ${max}`, { min, max }])).values(),
]

/** Every span that a technique of the pack has. */
export const handsSpans = ({ cards }: Knowledge): readonly Span[] =>
  distinct(cards.filter(({ proposed }) => proposed).map(({ minutes }) => minutes))

/** The span of a movement in the session. */
export const movementSpan = ({ weights }: Knowledge): Span => ({
  min: weights.get('movement-least')?.value ?? 0,
  max: weights.get('movement-most')?.value ?? 0,
})

/** Every choice of up to so many items, in order, the same one more than once too. */
export function* choicesOf<T>(items: readonly T[], most: number): Generator<readonly T[]> {
  yield []
  if (most === 0) return
  for (const [index, item] of items.entries()) {
    for (const rest of choicesOf(items.slice(index), most - 1)) yield [item, ...rest]
  }
}
