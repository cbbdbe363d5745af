import type { FactType } from '#engine/model/fact.ts'
import type { SectionValue } from '../sections.ts'
import { inside } from './place.ts'
import type { Located } from './place.ts'
import { checkOrder } from './ranges.ts'
import type { Report } from './report.ts'

type FactText = SectionValue<'facts'>[number]

/** Fields that mean something only on facts of some types. */
const FITS = {
  options: ['one-of', 'some-of'],
  unit: ['number'],
  min: ['number'],
  max: ['number'],
  whole: ['number'],
  steady: ['yes-no'],
  'implied-by': ['yes-no'],
} as const satisfies Partial<Record<keyof FactText, readonly FactType[]>>

const FIELDS = Object.keys(FITS) as readonly (keyof typeof FITS)[]

const ASKED_ONLY = ['ask', 'mandatory', 'steady', 'implied-by', 'applies-when'] as const

const isWritten = (value: unknown): boolean => value !== undefined && value !== false

const checkFits = (report: Report, { value, place }: Located<FactText>): void => {
  for (const field of FIELDS) {
    const types: readonly FactType[] = FITS[field]
    if (!isWritten(value[field]) || types.includes(value.type)) continue
    report.add('ISC-PACK-077', inside(place, field), `${value.id} is a fact of type ${value.type}: ${field} means nothing there`, {
      expected: `${field} on a fact of type ${types.join(' or ')}`,
      ofKey: true,
    })
  }
}

const checkDerived = (report: Report, { value, place }: Located<FactText>): void => {
  if (value.derive === undefined) return
  for (const field of ASKED_ONLY) {
    if (!isWritten(value[field])) continue
    report.add('ISC-PACK-068', inside(place, field), `${value.id} is derived, so ${field} has no meaning`, { ofKey: true })
  }
}

const checkOptions = (report: Report, { value, place }: Located<FactText>): void => {
  const types: readonly FactType[] = FITS.options
  if (value.options !== undefined || !types.includes(value.type)) return
  report.add('ISC-PACK-020', place, `${value.id} is a choice without options`, { expected: 'options: a list of ids' })
}

/** Checks that the fields of a fact go together. */
export const checkFactFields = (report: Report, entry: Located<FactText>): void => {
  const { value, place } = entry
  checkFits(report, entry)
  checkDerived(report, entry)
  checkOptions(report, entry)
  checkOrder(report, value.min, value.max, inside(place, 'min'))
}
