import { startProblem } from './problem.ts'
import type { StartProblem } from './problem.ts'

/** No computer that runs this version can truly be before this day. */
const MADE = Date.UTC(2026, 10, 1)
const YEARS = 365.25 * 24 * 60 * 60 * 1_000
/** A battery that has run out shows 1970 or 2000, a wrong digit shows 2126. */
const LATEST = MADE + 30 * YEARS

/** A clock that is obviously wrong, before anything is dated by it. */
export const inspectClock = (now: number): readonly StartProblem[] =>
  now >= MADE && now <= LATEST
    ? []
    : [startProblem('ISC-START-040', `the clock of this computer says ${new Date(now).toISOString().slice(0, 10)}`)]
