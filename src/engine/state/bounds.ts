import type { Bounds } from '../model/condition.ts'

/** Does a number lie in bounds? Bounds that are not given do not limit. */
export const inBounds = (value: number, { atLeast, atMost, over, under }: Bounds): boolean =>
  (atLeast === undefined || value >= atLeast) &&
  (atMost === undefined || value <= atMost) &&
  (over === undefined || value > over) &&
  (under === undefined || value < under)
