import type { Instant } from '#edges/clock.ts'
import { zoneOf } from '../zone.ts'

/** A moment as a mail tells it, in the time of the clinic: `Friday 27 November 2026 at 10:00`. */
export const inWords = (moment: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zoneOf(timeZone), dateStyle: 'full', timeStyle: 'short' }).format(new Date(moment))
