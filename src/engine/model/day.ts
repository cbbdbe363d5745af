/** A calendar day as the number of days since 1970-01-01. Whole days are enough: the dossier counts none finer than 24 h. */
export type Day = number

const MS_PER_DAY = 86_400_000
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u

/** Reads `YYYY-MM-DD`; anything else, also a day that does not exist such as 2026-02-30, is undefined. */
export const dayFromIso = (iso: string): Day | undefined => {
  if (!ISO_DAY.test(iso)) return undefined
  const month = Number(iso.slice(5, 7)) - 1
  const date = new Date(0)
  const ms = date.setUTCFullYear(Number(iso.slice(0, 4)), month, Number(iso.slice(8)))
  // 2026-02-30 rolls over into March.
  return date.getUTCMonth() === month ? ms / MS_PER_DAY : undefined
}

/** Writes a day as `YYYY-MM-DD`. */
export const isoFromDay = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10)

/** The units a pack may count time in. */
export const TIME_UNITS = ['hours', 'days', 'weeks', 'months', 'years'] as const

/** One of {@link TIME_UNITS}. */
export type TimeUnit = (typeof TIME_UNITS)[number]

// A month is 30.5 days and a year 366, rounded up: a limit that runs "for 6 months" ends a day late, never a day early.
const DAYS_PER: Readonly<Record<TimeUnit, number>> = { hours: 1 / 24, days: 1, weeks: 7, months: 30.5, years: 366 }

/** Length of a span in whole days, rounded up. */
export const daysIn = (amount: number, unit: TimeUnit): number => Math.ceil(amount * DAYS_PER[unit])
