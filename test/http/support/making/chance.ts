/** Chance that is the same for the same seed; fast, since it is asked millions of times. */
export interface Chance {
  /** A whole number from 0 to below `most`. */
  readonly below: (most: number) => number
  /** One of a list. */
  readonly one: <T>(list: readonly [T, ...T[]]) => T
  /** Whether something happens that does in one of so many cases. */
  readonly in: (cases: number) => boolean
}

/** Chance by a seed (mulberry32). */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (most: number): number => Math.floor(next() * most)
  return { below, one: (list) => list[below(list.length)] ?? list[0], in: (cases) => below(cases) === 0 }
}
