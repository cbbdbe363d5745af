import type { Instant } from '#edges/clock.ts'
import { later } from '#edges/clock.ts'

const MINUTE = 60_000
/** Longest pause between two attempts. */
const LONGEST = 4 * 60 * MINUTE
const SPREAD = 0.2

/**
 * When to try again after so many attempts: a minute, then twice as long each time, at most four hours; spread by a fifth either way,
 * so that a thousand jobs of one outage do not come back together. Undefined once it would be of no use any more.
 *
 * `chance` is from 0 up to 1.
 */
export const nextTry = (attempts: number, now: Instant, endsAt: Instant, chance: number): Instant | undefined => {
  const pause = Math.min(LONGEST, MINUTE * 2 ** Math.min(attempts - 1, 16))
  const at = later(now, Math.round(pause * (1 - SPREAD + 2 * SPREAD * chance)))
  return at < endsAt ? at : undefined
}
