import { TIME_UNITS, daysIn } from '#engine/model/day.ts'
import type { TimeUnit } from '#engine/model/day.ts'
import { lookUp } from './names.ts'
import type { Names } from './names.ts'
import { LEVEL } from './quantity.ts'
import type { Quantity } from './quantity.ts'
import type { Report } from './report.ts'
import type { Place } from './place.ts'

/** A named number of the pack. */
export interface NamedNumber {
  readonly value: number
  readonly unit: string | undefined
}

/** Reads numbers and spans of time, literal or named. What cannot be read is reported; `find` leaves it undefined, the others give 0. */
export interface Amounts {
  readonly find: (ref: number | string, quantity: Quantity, place: Place) => number | undefined
  readonly number: (ref: number | string, quantity: Quantity, place: Place) => number
  readonly optional: (ref: number | string | undefined, quantity: Quantity, place: Place) => number | undefined
  /** A level of the pressure scale. */
  readonly level: (ref: number | string, place: Place) => number
  /** Length in whole days. */
  readonly findDays: (span: string, place: Place) => number | undefined
  readonly days: (span: string, place: Place) => number
}

const isTimeUnit = (unit: string | undefined): unit is TimeUnit => TIME_UNITS.some((known) => known === unit)

/** Does a number that counts `unit` fit where `quantity` is meant? One that names no unit fits anywhere. */
const fitsUnit = (unit: string | undefined, quantity: Quantity): boolean => {
  if (unit === undefined || unit === quantity.unit) return true
  return quantity.unit === undefined && !isTimeUnit(unit)
}

const boundsOf = ({ least, most, whole }: Quantity): string => {
  const kind = whole === true ? 'a whole number' : 'a number'
  if (least !== undefined && most !== undefined) return `${kind} from ${least} to ${most}`
  return least === undefined ? kind : `${kind}, at least ${least}`
}

const inRange = (value: number, { least, most, whole }: Quantity): boolean =>
  (least === undefined || value >= least) && (most === undefined || value <= most) && (whole !== true || Number.isInteger(value))

/** Resolves amounts against numbers.yaml. */
export const createAmounts = (report: Report, numbers: Names<NamedNumber>, levels: ReadonlySet<number>): Amounts => {
  const named = (name: string, place: Place): NamedNumber | undefined => lookUp(report, numbers, name.slice(1), place)

  const valueOf = (ref: number | string, quantity: Quantity, place: Place): number | undefined => {
    if (typeof ref === 'number') return ref
    const found = named(ref, place)
    if (found === undefined || fitsUnit(found.unit, quantity)) return found?.value
    report.add('ISC-PACK-058', place, `${ref} counts ${found.unit ?? 'nothing'}, not ${quantity.what}`, {
      expected: quantity.unit ?? 'a number that is no span of time',
    })
    return undefined
  }

  const find = (ref: number | string, quantity: Quantity, place: Place): number | undefined => {
    const value = valueOf(ref, quantity, place)
    if (value !== undefined && !inRange(value, quantity)) {
      const name = typeof ref === 'number' ? '' : `${ref} is ${value}; `
      report.add('ISC-PACK-025', place, `${name}${value} cannot be ${quantity.what}`, { expected: boundsOf(quantity) })
    }
    return value
  }

  const level = (ref: number | string, place: Place): number => {
    const value = valueOf(ref, LEVEL, place)
    if (value === undefined) return 0
    if (!levels.has(value)) {
      report.add('ISC-PACK-062', place, `${value} is not a pressure level`, { expected: [...levels].join(', ') })
    }
    return value
  }

  const findDays = (span: string, place: Place): number | undefined => {
    if (!span.startsWith('$')) {
      const [amount, unit] = span.split(' ')
      return isTimeUnit(unit) ? daysIn(Number(amount), unit) : undefined
    }
    const found = named(span, place)
    if (found === undefined) return undefined
    if (isTimeUnit(found.unit)) return daysIn(found.value, found.unit)
    report.add('ISC-PACK-058', place, `${span} counts ${found.unit ?? 'nothing'}, not time`, { expected: TIME_UNITS.join(', ') })
    return undefined
  }

  const number: Amounts['number'] = (ref, quantity, place) => find(ref, quantity, place) ?? 0

  return {
    find,
    number,
    level,
    findDays,
    days: (span, place) => findDays(span, place) ?? 0,
    optional: (ref, quantity, place) => (ref === undefined ? undefined : number(ref, quantity, place)),
  }
}
