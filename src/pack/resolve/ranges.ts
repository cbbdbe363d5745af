import type { Amounts } from './amounts.ts'
import type { Quantity } from './quantity.ts'
import type { Report } from './report.ts'
import { inside } from './place.ts'
import type { Place } from './place.ts'

/** A range as packs write it. */
export interface RangeText {
  readonly min: number | string
  readonly max: number | string
}

/** From least to most, both included. */
export interface Range {
  readonly min: number
  readonly max: number
}

/** Reports a least that lies above its most, at the least. */
export const checkOrder = (report: Report, least: number | undefined, most: number | undefined, place: Place): void => {
  if (least === undefined || most === undefined || least <= most) return
  report.add('ISC-PACK-076', place, `the least, ${least}, lies above the most, ${most}`)
}

/** Resolves a range of a quantity. */
export const readRange = (report: Report, amounts: Amounts, { min, max }: RangeText, quantity: Quantity, place: Place): Range => {
  const least = amounts.find(min, quantity, inside(place, 'min'))
  const most = amounts.find(max, quantity, inside(place, 'max'))
  checkOrder(report, least, most, inside(place, 'min'))
  return { min: least ?? 0, max: most ?? 0 }
}

/** Resolves a range of the pressure scale. */
export const readLevels = (report: Report, amounts: Amounts, { min, max }: RangeText, place: Place): Range => {
  const range = { min: amounts.level(min, inside(place, 'min')), max: amounts.level(max, inside(place, 'max')) }
  checkOrder(report, range.min, range.max, inside(place, 'min'))
  return range
}
