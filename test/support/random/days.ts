import { dayFromIso, isoFromDay } from '#engine/model/day.ts'

/** Every random client is seen on this day. */
export const TODAY = '2026-11-22'

const TODAY_AS_DAY = dayFromIso(TODAY) ?? 0

/** The day so many days before {@link TODAY}. */
export const daysAgo = (days: number): string => isoFromDay(TODAY_AS_DAY - days)
