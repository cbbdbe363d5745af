import { later } from '#edges/clock.ts'
import type { Clock, Instant } from '#edges/clock.ts'

/** The server's own time: it starts where the clock stands and then only passes, whatever happens to the clock (A20). */
export interface ServerTime {
  readonly now: () => Instant
}

/** Time that passes evenly from now on. Sessions and challenges are measured by it; codes of apps, which phones compute, by the clock. */
export const serverTime = (clock: Clock): ServerTime => {
  const [from, since] = [clock.now(), clock.elapsed()]
  return { now: () => later(from, Math.round(clock.elapsed() - since)) }
}
