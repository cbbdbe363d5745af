import type { Instant } from '#edges/clock.ts'

const FIVE_MINUTES = 300_000

/** The numbers of the five-minute slots a visit takes, counted from 1970; visits begin on one. */
export const slotsOf = (startsAt: Instant, minutes: number): readonly number[] => {
  const first = Math.floor(Date.parse(startsAt) / FIVE_MINUTES)
  const last = Math.ceil((Date.parse(startsAt) + minutes * 60_000) / FIVE_MINUTES)
  return Array.from({ length: last - first }, (_, at) => first + at)
}
