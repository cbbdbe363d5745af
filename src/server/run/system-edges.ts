import { randomBytes } from 'node:crypto'
import type { Clock } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import type { Timers } from '#edges/timers.ts'

/** The clock of this computer. */
export const systemClock: Clock = { now: () => new Date().toISOString(), elapsed: () => performance.now() }

/** The chance of this system, fit for keys. */
export const systemRandom: Random = { bytes: (length) => randomBytes(length) }

// What Node can wait at once; longer waits are asked for again by whoever waits.
const LONGEST = 2 ** 31 - 1

/** The timers of this process. They keep nobody alive: a server lives by its socket. */
export const systemTimers: Timers = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, Math.min(LONGEST, milliseconds))
    timer.unref()
    return () => clearTimeout(timer)
  },
}
