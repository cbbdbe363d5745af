import { Fault } from '#edges/fault.ts'
import type { Timers } from '#edges/timers.ts'
import { HTTP_FAULTS } from './faults/catalogue.ts'

/** Seconds that a request may take where its route says nothing else. */
export const USUAL_SECONDS = 25

/** Waits for some work, but no longer than so many seconds. The work itself goes on: what it wrote is written. */
export const within = async <T>(timers: Timers, seconds: number, work: Promise<T>): Promise<T> => {
  const late = Promise.withResolvers<never>()
  const cancel = timers.after(seconds * 1_000, () => late.reject(new Fault(HTTP_FAULTS.tooSlow)))
  try {
    return await Promise.race([work, late.promise])
  } finally {
    cancel()
  }
}
