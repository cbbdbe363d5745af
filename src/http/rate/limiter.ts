import { fullBucket, refilled, taken, waitFor } from './bucket.ts'
import type { Bucket, Rate } from './bucket.ts'

/** Something that is counted, and how much of it may be. */
export interface Counted {
  readonly key: string
  readonly rate: Rate
}

/** Counts requests. */
export interface Limiter {
  /** Takes one of everything that is named, or of nothing: milliseconds until there would be one of each; 0 = taken. */
  take(counted: readonly Counted[], now: number): number
  /** How many buckets are kept. */
  size(): number
}

/** Buckets kept at most; a hundred bytes each. Whoever makes more of them loses the oldest, not our memory. */
const MOST = 20_000

const forgetOldest = (buckets: Map<string, Bucket>, most: number): void => {
  for (const key of buckets.keys()) {
    if (buckets.size <= most) return
    buckets.delete(key)
  }
}

/** A limiter that remembers `most` of what it counts. */
export const createLimiter = (most = MOST): Limiter => {
  const buckets = new Map<string, Bucket>()
  const held = ({ key, rate }: Counted, now: number): Bucket => refilled(buckets.get(key) ?? fullBucket(rate, now), rate, now)
  return {
    take: (counted, now) => {
      const found = counted.map((one) => ({ ...one, bucket: held(one, now) }))
      const wait = Math.max(0, ...found.map(({ bucket, rate }) => waitFor(bucket, rate)))
      if (wait > 0) return wait
      for (const { key, bucket } of found) {
        // Put in again at the end: the map is in order of use, and what was used last is forgotten last.
        buckets.delete(key)
        buckets.set(key, taken(bucket))
      }
      forgetOldest(buckets, most)
      return 0
    },
    size: () => buckets.size,
  }
}
