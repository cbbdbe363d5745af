import type { Placed } from './name.ts'

/** How many backups stay: of the last days, weeks and months the newest each, and always the newest of all. */
export interface Rotation {
  readonly newest: number
  readonly days: number
  readonly weeks: number
  readonly months: number
}

/** What stays when nothing else is set: a week of days, five weeks, a year of months. */
const ROTATION: Rotation = { newest: 3, days: 7, weeks: 5, months: 12 }

const DAY = 86_400_000

// Weeks begin on Monday; the first of January 1970 was a Thursday.
const PERIODS = {
  days: ({ at }: Placed) => at.slice(0, 10),
  weeks: ({ at }: Placed) => String(Math.floor((Date.parse(at) / DAY + 3) / 7)),
  months: ({ at }: Placed) => at.slice(0, 7),
} as const

const newestOfEach = (sorted: readonly Placed[], periodOf: (placed: Placed) => string, count: number): readonly Placed[] => {
  const first = new Map<string, Placed>()
  for (const placed of sorted) if (!first.has(periodOf(placed))) first.set(periodOf(placed), placed)
  return [...first.values()].slice(0, count)
}

/** The backups of one clinic that may go. Counted are periods in which there is a backup: after a year of silence the old ones are still there. */
export const outdated = (backups: readonly Placed[], rotation: Rotation = ROTATION): readonly Placed[] => {
  const sorted = backups.toSorted((one, other) => (one.at < other.at ? 1 : -1))
  const kept = new Set([
    ...sorted.slice(0, rotation.newest),
    ...newestOfEach(sorted, PERIODS.days, rotation.days),
    ...newestOfEach(sorted, PERIODS.weeks, rotation.weeks),
    ...newestOfEach(sorted, PERIODS.months, rotation.months),
  ])
  return sorted.filter((placed) => !kept.has(placed))
}
