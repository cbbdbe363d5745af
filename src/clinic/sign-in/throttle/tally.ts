/** How often something failed of late. Times are milliseconds of the server. */
export interface Failures {
  readonly failures: number
  /** When it failed last. */
  readonly lastAt: number
}

/** How failures slow down whoever goes on: some are free, then each doubles the wait up to a bound, so that nobody is ever shut out. */
export interface Slowing {
  readonly free: number
  /** Longest wait, in milliseconds. */
  readonly longest: number
  /** After so many quiet milliseconds half of the failures are forgotten. */
  readonly halfLife: number
}

const FIRST_WAIT = 1_000

/** Failures that still count. A clock that was set back forgets nothing. */
export const counting = ({ failures, lastAt }: Failures, { halfLife }: Slowing, now: number): number =>
  Math.floor(failures / 2 ** Math.floor(Math.max(0, now - lastAt) / halfLife))

/** Milliseconds until the next try; 0: now. Never longer than the bound, whatever the clock does. */
export const waitOf = (failures: Failures | undefined, slowing: Slowing, now: number): number => {
  if (failures === undefined) return 0
  const over = counting(failures, slowing, now) - slowing.free
  if (over < 0) return 0
  const whole = Math.min(slowing.longest, FIRST_WAIT * 2 ** Math.min(over, 30))
  return Math.min(whole, Math.max(0, failures.lastAt + whole - now))
}

/** With one more failure. */
export const failedAgain = (failures: Failures | undefined, slowing: Slowing, now: number): Failures => ({
  failures: (failures === undefined ? 0 : counting(failures, slowing, now)) + 1,
  lastAt: now,
})

/** Without the failure that was counted before the answer was known. Undefined: nothing is left to remember. */
export const taken = (failures: Failures | undefined): Failures | undefined =>
  failures === undefined || failures.failures <= 1 ? undefined : { ...failures, failures: failures.failures - 1 }
