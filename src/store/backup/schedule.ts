import { between, later } from '#edges/clock.ts'
import type { Clock, Instant } from '#edges/clock.ts'
import type { Timers } from '#edges/timers.ts'
import type { Remembered } from './last-backup.ts'

const [MINUTE, HOUR] = [60_000, 3_600_000]
const DAILY = 24 * HOUR

/** When the next backup is due: a day after the last good one began, an hour after one that failed; now where there was none. */
export const nextBackupAt = ({ last }: Remembered, now: Instant): Instant => {
  if (last === undefined) return now
  const due = last.outcome === 'done' ? later(last.startedAt, DAILY) : later(last.endedAt, HOUR)
  // A clock that was set back must not put the next backup off for years.
  return between(now, due) > DAILY ? later(now, DAILY) : due
}

/** Longest wait of one timer: after it the clock is asked again, as computers sleep and clocks are set. */
const LOOK_AGAIN = 15 * MINUTE

/** What a schedule needs. */
export interface Schedule {
  readonly clock: Clock
  readonly timers: Timers
  readonly remembered: () => Promise<Remembered>
  /** Makes a backup; does not throw. */
  readonly backUp: () => Promise<unknown>
}

/** Makes a backup each day as long as the program runs; the answer ends it. */
export const scheduleBackups = ({ clock, timers, remembered, backUp }: Schedule): (() => void) => {
  let cancel = (): void => undefined
  let ended = false
  const wait = (milliseconds: number): void => {
    if (!ended) cancel = timers.after(milliseconds, () => void look())
  }
  const look = async (): Promise<void> => {
    const left = between(clock.now(), nextBackupAt(await remembered(), clock.now()))
    if (ended) return
    if (left <= 0) await backUp()
    wait(left <= 0 ? MINUTE : Math.min(left, LOOK_AGAIN))
  }
  // A start is busy enough: the first look waits until people are at work again.
  wait(5 * MINUTE)
  return () => {
    ended = true
    cancel()
  }
}
