/** Waiting, handed in. */
export interface Timers {
  /** Runs something once, after some milliseconds; the answer cancels it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}
