import { ANSWERS, NOT_SURE } from '#engine/model/client.ts'
import { TIME_UNITS, dayFromIso, daysIn, isoFromDay } from '#engine/model/day.ts'
import type { Day, TimeUnit } from '#engine/model/day.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { ProblemCode } from '../problem/catalogue.ts'
import { nearest } from '../problem/nearest.ts'

/** A value that does not fit, and what would. */
export interface ValueFault {
  readonly code: ProblemCode
  readonly message: string
  readonly expected?: string | undefined
  readonly nearest?: string | undefined
}

/** A value as the engine keeps it, or why there is none. */
export type ReadValue<T> = { readonly value: T } | { readonly fault: ValueFault }

const fault = (code: ProblemCode, message: string, expected?: string, near?: string): { readonly fault: ValueFault } => ({
  fault: { code, message, expected, nearest: near },
})

const SPAN = /^(\d{1,5}) (hours|days|weeks|months|years)$/u

const isTimeUnit = (unit: string): unit is TimeUnit => TIME_UNITS.some((known) => known === unit)

/** Reads a day, a span ago, or `not-sure`, and gives the day in ISO form. Nothing may lie ahead of today. */
export const readDay = (written: unknown, today: Day): ReadValue<string> => {
  if (written === NOT_SURE) return { value: NOT_SURE }
  if (typeof written !== 'string')
    return fault('ISC-CLIENT-009', 'this is not a day', 'a day such as 2026-05-01, a span such as "6 weeks", or not-sure')
  const [, amount, unit] = SPAN.exec(written) ?? []
  if (amount !== undefined && unit !== undefined && isTimeUnit(unit)) return { value: isoFromDay(today - daysIn(Number(amount), unit)) }
  const day = dayFromIso(written)
  if (day === undefined)
    return fault('ISC-CLIENT-011', `${written} is not a day`, 'a day such as 2026-05-01, a span such as "6 weeks", or not-sure')
  if (day > today) return fault('ISC-CLIENT-011', `${written} lies ahead of ${isoFromDay(today)}`, 'today or earlier')
  return { value: written }
}

const yesNo = (written: unknown): ReadValue<string> => {
  const word = written === true ? 'yes' : written === false ? 'no' : written
  const found = ANSWERS.find((answer) => answer === word)
  if (found !== undefined) return { value: found }
  return fault(
    'ISC-CLIENT-009',
    `${JSON.stringify(written)} is not an answer`,
    ANSWERS.join(', '),
    typeof word === 'string' ? nearest(word, ANSWERS) : undefined,
  )
}

const number = (fact: Fact, written: unknown): ReadValue<string | number> => {
  if (typeof written !== 'number' || !Number.isFinite(written))
    return fault('ISC-CLIENT-009', `${fact.id} takes a number`, fact.unit ?? 'a number')
  const { min, max } = fact
  if (fact.whole && !Number.isInteger(written))
    return fault('ISC-CLIENT-010', `${written} is not a whole number`, `${min ?? '…'} to ${max ?? '…'}`)
  if ((min !== undefined && written < min) || (max !== undefined && written > max)) {
    return fault('ISC-CLIENT-010', `${written} is out of range for ${fact.id}`, `${min ?? '…'} to ${max ?? '…'} ${fact.unit ?? ''}`.trim())
  }
  return { value: written }
}

const options = (fact: Fact): readonly string[] => fact.options.map(({ id }) => id)

const oneOf = (fact: Fact, written: unknown): ReadValue<string> => {
  const known = options(fact)
  if (typeof written === 'string' && known.includes(written)) return { value: written }
  return fault(
    'ISC-CLIENT-009',
    `${JSON.stringify(written)} is not a value of ${fact.id}`,
    known.join(', '),
    typeof written === 'string' ? nearest(written, known) : undefined,
  )
}

const someOf = (fact: Fact, written: unknown): ReadValue<readonly string[]> => {
  if (!Array.isArray(written)) return fault('ISC-CLIENT-009', `${fact.id} takes a list`, options(fact).join(', '))
  const read: string[] = []
  for (const item of written) {
    const one = oneOf(fact, item)
    if ('fault' in one) return one
    read.push(one.value)
  }
  return { value: read }
}

const placesOf = (knowledge: Knowledge, id: string): readonly string[] => {
  if (knowledge.siteById.has(id)) return [id]
  const regions = knowledge.siteGroups.get(id) ?? [id]
  return regions.flatMap((region) => (knowledge.sitesByRegion.get(region) ?? []).map((site) => site.id))
}

/** Reads a list of places: sites, regions (both sides) and groups of regions. */
export const readPlaces = (knowledge: Knowledge, written: unknown): ReadValue<readonly string[]> => {
  if (!Array.isArray(written)) return fault('ISC-CLIENT-012', 'this is not a list of places', 'a list such as [gluteal-left]')
  const sites: string[] = []
  for (const item of written) {
    const found = placesOf(knowledge, String(item))
    if (found.length === 0) {
      const known = [...knowledge.siteById.keys(), ...knowledge.sitesByRegion.keys(), ...knowledge.siteGroups.keys()]
      return fault('ISC-CLIENT-012', `there is no place ${String(item)}`, 'a region with its side', nearest(String(item), known))
    }
    sites.push(...found)
  }
  return { value: [...new Set(sites)] }
}

/** Reads the value of a fact by its type. `not-sure` and `declined` are values of every type. */
export const readValue = (
  knowledge: Knowledge,
  fact: Fact,
  written: unknown,
  today: Day,
): ReadValue<string | number | readonly string[]> => {
  if (fact.type === 'yes-no') return yesNo(written)
  if (written === NOT_SURE || written === 'declined') return { value: written }
  switch (fact.type) {
    case 'number':
      return number(fact, written)
    case 'date':
      return readDay(written, today)
    case 'one-of':
    case 'side':
      return oneOf(fact, written)
    case 'some-of':
      return someOf(fact, written)
    case 'regions':
      return readPlaces(knowledge, written)
    default:
      return typeof written === 'string' ? { value: written } : fault('ISC-CLIENT-009', `${fact.id} takes text`, 'text')
  }
}
