import type { Conditional, Demand } from './demand.ts'
import type { Implies } from './implies.ts'

/** Which way something changed for the clients it speaks of. `same`: neither more nor less is asked of anybody. */
export type Direction = 'stricter' | 'looser' | 'both' | 'same'

/** The direction in which two changes together go. */
export const together = (a: Direction, b: Direction): Direction => {
  if (a === 'same' || a === b) return b
  return b === 'same' ? a : 'both'
}

/** A direction from what was gained and what was lost. */
export const directionOf = (gained: boolean, lost: boolean): Direction => {
  if (gained) return lost ? 'both' : 'stricter'
  return lost ? 'looser' : 'same'
}

/** A change on a scale that rises with caution. */
export const onScale = (from: number, to: number): Direction => directionOf(to > from, to < from)

/** A change of two values that are compared by what holds of whom. */
export const byImplication = (fromImpliesTo: boolean, toImpliesFrom: boolean): Direction => directionOf(!toImpliesFrom, !fromImpliesTo)

const keyOf = ({ about, what }: Demand): string => `${about} ${what}`

// What asks for nothing: status go, urgency none.
const isEmpty = ({ about, level }: Demand): boolean => (about === 'status' || about === 'urgency') && level === 0

/** Is what one demand asks for asked for by the other, wherever the first is made? What holds everywhere also holds where a fact says. */
const meets = (implies: Implies, asked: Conditional, by: Conditional): boolean =>
  by.level >= asked.level && (by.where === asked.where || by.where === '') && implies(asked.when, by.when)

/** Demands of one rule that the other rule does not make of the same clients. */
export const unmet = (implies: Implies, asked: readonly Conditional[], by: readonly Conditional[]): readonly Conditional[] => {
  const offers = Map.groupBy(by, keyOf)
  return asked.filter((demand) => !isEmpty(demand) && !(offers.get(keyOf(demand)) ?? []).some((offer) => meets(implies, demand, offer)))
}
