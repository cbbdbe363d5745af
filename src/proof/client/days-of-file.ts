import { dayFromIso, isoFromDay } from '#engine/model/day.ts'

/** The day on which every client the prover finds is seen; any day would do, as the formulas count from today. */
export const TODAY = '2026-01-15'

/** So many days before that day. */
export const daysBefore = (days: number): string => isoFromDay((dayFromIso(TODAY) ?? 0) - days)

/** Answers were first given this long ago, so that a letter of today can speak of them. */
export const FIRST_ASKED = 30
