import { TIME_UNITS, daysIn } from '#engine/model/day.ts'
import type { TimeUnit } from '#engine/model/day.ts'
import type { Bounds } from '#engine/model/condition.ts'
import { inside, lookUp } from './scope.ts'
import type { Names, Place, Report } from './scope.ts'

/** A named number of the pack. */
export interface NamedNumber {
  readonly value: number
  readonly unit: string | undefined
}

/** Reads numbers and spans of time, literal or named. */
export interface Amounts {
  readonly number: (ref: number | string, place: Place) => number
  readonly optional: (ref: number | string | undefined, place: Place) => number | undefined
  /** Length in whole days. */
  readonly days: (span: string, place: Place) => number
  readonly bounds: (text: BoundsText, place: Place) => Bounds
  readonly dayBounds: (text: SpanBoundsText, place: Place) => Bounds
}

interface BoundsText {
  readonly 'at-least'?: number | string | undefined
  readonly 'at-most'?: number | string | undefined
  readonly over?: number | string | undefined
  readonly under?: number | string | undefined
}

interface SpanBoundsText {
  readonly 'at-least'?: string | undefined
  readonly 'at-most'?: string | undefined
  readonly over?: string | undefined
  readonly under?: string | undefined
}

const isTimeUnit = (unit: string): unit is TimeUnit => TIME_UNITS.some((known) => known === unit)

const pickBounds = (
  atLeast: number | undefined,
  atMost: number | undefined,
  over: number | undefined,
  under: number | undefined,
): Bounds => ({
  ...(atLeast === undefined ? {} : { atLeast }),
  ...(atMost === undefined ? {} : { atMost }),
  ...(over === undefined ? {} : { over }),
  ...(under === undefined ? {} : { under }),
})

/** Resolves amounts against numbers.yaml. */
export const createAmounts = (report: Report, numbers: Names<NamedNumber>): Amounts => {
  const named = (name: string, place: Place): NamedNumber | undefined => lookUp(report, numbers, name.slice(1), place)
  const number = (ref: number | string, place: Place): number => (typeof ref === 'number' ? ref : (named(ref, place)?.value ?? 0))
  const optional = (ref: number | string | undefined, place: Place): number | undefined =>
    ref === undefined ? undefined : number(ref, place)

  const days = (span: string, place: Place): number => {
    const [amount, unit] = span.startsWith('$')
      ? [named(span, place)?.value ?? 0, named(span, place)?.unit ?? 'days']
      : [Number(span.split(' ')[0]), span.split(' ')[1] ?? 'days']
    if (isTimeUnit(unit)) return daysIn(amount, unit)
    report.add('ISC-PACK-058', place, `${span} counts ${unit}, not time`, { expected: TIME_UNITS.join(', ') })
    return 0
  }

  return {
    number,
    optional,
    days,
    bounds: (text, place) => {
      const read = (key: keyof BoundsText): number | undefined => optional(text[key], inside(place, key))
      const bounds = pickBounds(read('at-least'), read('at-most'), read('over'), read('under'))
      if (Object.keys(bounds).length === 0) report.add('ISC-PACK-067', place, 'this comparison has no bounds')
      return bounds
    },
    dayBounds: (text, place) => {
      const read = (key: keyof SpanBoundsText): number | undefined => {
        const span = text[key]
        return span === undefined ? undefined : days(span, inside(place, key))
      }
      const bounds = pickBounds(read('at-least'), read('at-most'), read('over'), read('under'))
      if (Object.keys(bounds).length === 0) report.add('ISC-PACK-067', place, 'this comparison has no bounds')
      return bounds
    },
  }
}
