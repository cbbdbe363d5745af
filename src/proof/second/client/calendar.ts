import { dayFromIso, isoFromDay } from '#engine/model/day.ts'

/** The day on which every client found here is seen. Any day would do: everything counts from it. */
export const TODAY = '2026-01-15'

/** So many days before. */
export const daysBefore = (days: number): string => isoFromDay((dayFromIso(TODAY) ?? 0) - days)

/** Answers are this old, so that a letter of today can speak of them. */
export const ANSWERED = 14
