import { randomBytes } from 'node:crypto'

/** The edges of the world as they are: drivers live in real time, for they are killed in it. */
export const REAL = {
  clock: { now: () => new Date().toISOString(), elapsed: () => performance.now() },
  timers: {
    after: (milliseconds: number, run: () => void) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  },
  random: { bytes: (length: number): Uint8Array => randomBytes(length) },
} as const
