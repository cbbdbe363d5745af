import type { Timers } from '#edges/timers.ts'

/** Why waiting ended. */
export type Woken = 'something-happened' | 'time-passed'

/** Somebody who waits for something to happen, for some time at most. */
export interface Waiting {
  /** Waits; what happened since the last time counts. */
  readonly wait: (milliseconds: number) => Promise<Woken>
  /** Tells that something happened. */
  readonly wake: () => void
}

/** A place to wait. Whatever happens while nobody waits is remembered as one thing, so nothing is missed and nothing piles up. */
export const createWaiting = (timers: Timers): Waiting => {
  let happened = false
  let end: (() => void) | undefined
  return {
    wait: async (milliseconds) => {
      if (!happened) {
        const { promise, resolve } = Promise.withResolvers<void>()
        const cancel = timers.after(milliseconds, resolve)
        end = resolve
        await promise
        cancel()
        end = undefined
      }
      const woken = happened ? 'something-happened' : 'time-passed'
      happened = false
      return woken
    },
    wake: () => {
      happened = true
      end?.()
    },
  }
}
