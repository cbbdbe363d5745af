import { z } from 'zod'
import { ID_PATTERN } from '#edges/ids.ts'

/** An id: a UUID as text, in lower case. */
export const Id = z.string().regex(ID_PATTERN, 'an id')

/** A moment: ISO 8601 with milliseconds and `Z`. */
export const Moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u, 'a moment such as 2026-11-26T09:30:00.000Z')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'a moment that exists')

const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/u, 'a day such as 2026-11-26')
  .refine(isDay, 'a day that exists')

/** One line of text somebody typed; at least one character that can be seen. */
export const Line = z
  .string()
  // A longer one is not held against the pattern, which would take seconds for a line of sixty thousand letters (A17).
  .max(300, { abort: true })
  .regex(/^[^\p{Cc}]*[^\s\p{Cc}][^\p{Cc}]*$/u, 'one line of text')

/** Text of several lines, as long as a long note. */
export const Prose = z.string().max(50_000)

/** Why something was done, in a person's words. */
export const Reason = z.string().max(2_000)

/** Minutes a visit takes; visits are booked in steps of five. */
export const Minutes = z.number().int().min(5).max(480).multipleOf(5)
