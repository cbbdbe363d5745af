import type { Bounds } from '#engine/model/condition.ts'
import type { Amounts } from './amounts.ts'
import type { Quantity } from './quantity.ts'
import type { Report } from './report.ts'
import { inside } from './place.ts'
import type { Place } from './place.ts'

/** Bounds as packs write them. */
export interface BoundsText<T> {
  readonly 'at-least'?: T | undefined
  readonly 'at-most'?: T | undefined
  readonly over?: T | undefined
  readonly under?: T | undefined
}

/** The words of bounds in a pack. */
export const BOUND_WORDS = ['at-least', 'at-most', 'over', 'under'] as const

/** True where at least one bound is written. */
export const hasBounds = (text: BoundsText<unknown>): boolean => BOUND_WORDS.some((word) => text[word] !== undefined)

const pick = (atLeast?: number, atMost?: number, over?: number, under?: number): Bounds => ({
  ...(atLeast === undefined ? {} : { atLeast }),
  ...(atMost === undefined ? {} : { atMost }),
  ...(over === undefined ? {} : { over }),
  ...(under === undefined ? {} : { under }),
})

/** Can any number lie in these bounds? */
const isPossible = ({ atLeast = -Infinity, atMost = Infinity, over = -Infinity, under = Infinity }: Bounds): boolean =>
  atLeast <= atMost && atLeast < under && over < atMost && over < under

const read = <T>(report: Report, text: BoundsText<T>, place: Place, amount: (ref: T, here: Place) => number | undefined): Bounds => {
  const at = (word: (typeof BOUND_WORDS)[number]): number | undefined => {
    const ref = text[word]
    return ref === undefined ? undefined : amount(ref, inside(place, word))
  }
  const bounds = pick(at('at-least'), at('at-most'), at('over'), at('under'))
  if (!hasBounds(text)) report.add('ISC-PACK-067', place, 'this comparison has no bounds')
  else if (!isPossible(bounds)) {
    report.add('ISC-PACK-075', place, 'nothing lies in these bounds, so this is never true')
  }
  return bounds
}

/** Resolves the bounds of a number. */
export const readBounds = (report: Report, amounts: Amounts, text: BoundsText<number | string>, quantity: Quantity, place: Place): Bounds =>
  read(report, text, place, (ref, here) => amounts.find(ref, quantity, here))

/** Resolves the bounds of a span of time, in whole days. */
export const readSpanBounds = (report: Report, amounts: Amounts, text: BoundsText<string>, place: Place): Bounds =>
  read(report, text, place, (span, here) => amounts.findDays(span, here))
