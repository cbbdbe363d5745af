import { createHash } from 'node:crypto'
import type { Clock } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import type { Timers } from '#edges/timers.ts'

/** A clock that stands until it is moved. */
export interface StandingClock extends Clock {
  /** Moves it, forward or back; `elapsed` only goes forward. */
  readonly move: (milliseconds: number) => void
}

/** A clock that stands at a moment. */
export const standingClock = (at = '2026-11-26T09:00:00.000Z'): StandingClock => {
  let now = Date.parse(at)
  let elapsed = 0
  return {
    now: () => new Date(now).toISOString(),
    elapsed: () => elapsed,
    move: (milliseconds) => {
      now += milliseconds
      elapsed += Math.max(0, milliseconds)
    },
  }
}

/** Bytes that look random and are the same for the same seed. */
export const seededRandom = (seed: string): Random => {
  let counter = 0
  const block = (): Uint8Array => {
    counter += 1
    return createHash('sha256').update(`${seed} ${counter}`).digest()
  }
  return {
    bytes: (length) => {
      const blocks = Array.from({ length: Math.ceil(length / 32) }, block)
      return Uint8Array.from(Buffer.concat(blocks).subarray(0, length))
    },
  }
}

/** Timers that ring when they are told that time went by. */
export interface HandTimers extends Timers {
  /** Lets time go by and runs what became due, in order. */
  readonly pass: (milliseconds: number) => void
}

/** Timers moved by hand. */
export const handTimers = (): HandTimers => {
  let now = 0
  let waiting: { readonly at: number; readonly run: () => void }[] = []
  return {
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run }
      waiting = [...waiting, timer]
      return () => {
        waiting = waiting.filter((other) => other !== timer)
      }
    },
    pass: (milliseconds) => {
      now += milliseconds
      const due = waiting.filter(({ at }) => at <= now).toSorted((one, other) => one.at - other.at)
      waiting = waiting.filter(({ at }) => at > now)
      for (const { run } of due) run()
    },
  }
}
