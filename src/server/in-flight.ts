import type { Timers } from '#edges/timers.ts'

/** Work that has begun and not ended. */
export interface InFlight {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
  /** Resolves when nothing runs any more, or after some milliseconds; tells how much was left. */
  readonly drained: (timers: Timers, milliseconds: number) => Promise<number>
}

/** Counts what runs. */
export const inFlight = (): InFlight => {
  const running = new Set<Promise<unknown>>()
  return {
    run: async (work) => {
      const mine = work()
      running.add(mine)
      try {
        return await mine
      } finally {
        running.delete(mine)
      }
    },
    drained: (timers, milliseconds) =>
      new Promise((resolve) => {
        const cancel = timers.after(milliseconds, () => resolve(running.size))
        void Promise.allSettled(running).then(() => {
          cancel()
          resolve(0)
        })
      }),
  }
}
