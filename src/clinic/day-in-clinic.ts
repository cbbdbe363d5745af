import type { Instant } from '#edges/clock.ts'
import type { Reading } from '#store/store.ts'
import { currentSettings } from './settings/read-settings.ts'

/** The day it is at a moment in a zone, `YYYY-MM-DD`. */
export const dayIn = (timeZone: string, at: Instant): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at))

const isZone = (timeZone: string): boolean => {
  try {
    return Intl.DateTimeFormat('en', { timeZone }) !== undefined
  } catch {
    return false
  }
}

/** The day it is in the clinic at a moment; in UTC where the clinic has no zone that is known. */
export const dayInClinic = async (at: Reading, moment: Instant): Promise<string> => {
  const zone = (await currentSettings(at))?.settings.timeZone
  return dayIn(zone !== undefined && isZone(zone) ? zone : 'UTC', moment)
}
