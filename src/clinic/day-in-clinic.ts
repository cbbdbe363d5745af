import type { Instant } from '#edges/clock.ts'
import type { Reading } from '#store/store.ts'
import { currentSettings } from './settings/read-settings.ts'
import { zoneOf } from './zone.ts'

/** The day it is at a moment in a zone, `YYYY-MM-DD`. */
export const dayIn = (timeZone: string, at: Instant): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at))

/** The day it is in the clinic at a moment. */
export const dayInClinic = async (at: Reading, moment: Instant): Promise<string> =>
  dayIn(zoneOf((await currentSettings(at))?.settings.timeZone), moment)
