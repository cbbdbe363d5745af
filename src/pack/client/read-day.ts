import { NOT_SURE } from '#engine/model/client.ts'
import { TIME_UNITS, dayFromIso, daysIn, isoFromDay } from '#engine/model/day.ts'
import type { Day, TimeUnit } from '#engine/model/day.ts'
import { fault } from './value-fault.ts'
import type { ReadValue } from './value-fault.ts'

// One of anything may be written without the s: "1 week".
const SPAN = /^(\d{1,5}) (hour|day|week|month|year)s?$/u

// Nobody remembers further back, and a year typed wrong should be seen.
const LONGEST = daysIn(130, 'years')

const DAY = 'a day such as 2026-05-01, a span such as "6 weeks", or not-sure'

const unitOf = (word: string | undefined): TimeUnit | undefined => TIME_UNITS.find((unit) => unit === `${word}s`)

const dayOf = (written: string, today: Day): Day | undefined => {
  const [, amount, word] = SPAN.exec(written) ?? []
  const unit = unitOf(word)
  return unit === undefined ? dayFromIso(written) : today - daysIn(Number(amount), unit)
}

/** Reads a day, a span ago, or `not-sure`, and gives the day in ISO form. Nothing may lie ahead of today. */
export const readDay = (written: unknown, today: Day): ReadValue<string> => {
  if (written === NOT_SURE) return { value: NOT_SURE }
  if (typeof written !== 'string') return fault('ISC-CLIENT-009', 'this is not a day', DAY)
  const day = dayOf(written, today)
  if (day === undefined) return fault('ISC-CLIENT-011', `${written} is not a day`, DAY)
  if (day > today) return fault('ISC-CLIENT-011', `${written} lies ahead of ${isoFromDay(today)}`, 'today or earlier')
  if (today - day > LONGEST) return fault('ISC-CLIENT-011', `${written} lies more than 130 years back`, DAY)
  return { value: isoFromDay(day) }
}
