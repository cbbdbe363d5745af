import type { Failures } from './tally.ts'

/** Failures kept while the process runs. */
export interface Memory {
  readonly get: (key: string) => Failures | undefined
  readonly set: (key: string, failures: Failures) => void
}

const MOST = 10_000

/** An empty memory. When it is full the oldest go, so that nobody fills it to the brim by coming from everywhere. */
export const memory = (): Memory => {
  const kept = new Map<string, Failures>()
  return {
    get: (key) => kept.get(key),
    set: (key, failures) => {
      kept.delete(key)
      kept.set(key, failures)
      const [oldest] = kept.keys()
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    },
  }
}
