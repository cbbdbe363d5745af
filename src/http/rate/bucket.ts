/** How much may be asked: `burst` at once, then `perSecond` for as long as one likes. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/** What is left of a burst, and when that was so, in monotonic milliseconds. */
export interface Bucket {
  readonly left: number
  readonly at: number
}

/** A bucket from which nothing was taken. */
export const fullBucket = ({ burst }: Rate, now: number): Bucket => ({ left: burst, at: now })

/** What a bucket holds by now. A clock that went back fills nothing. */
export const refilled = ({ left, at }: Bucket, { burst, perSecond }: Rate, now: number): Bucket => ({
  left: Math.min(burst, left + (Math.max(0, now - at) / 1_000) * perSecond),
  at: Math.max(at, now),
})

/** Milliseconds until one may be taken; 0 = now. */
export const waitFor = ({ left }: Bucket, { perSecond }: Rate): number => (left >= 1 ? 0 : Math.ceil(((1 - left) / perSecond) * 1_000))

/** A bucket after one was taken. */
export const taken = ({ left, at }: Bucket): Bucket => ({ left: left - 1, at })
