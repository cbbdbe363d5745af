import type { Clock } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import type { Timers } from '#edges/timers.ts'
import type { Surroundings } from '#config/places.ts'

/** The computer a server starts on, handed in by whoever starts it. */
export interface Host extends Surroundings {
  /** Number of this user; undefined on systems that have none. */
  readonly user: number | undefined
  readonly clock: Clock
  readonly random: Random
  readonly timers: Timers
  /** Calls back, once, when the program is told to stop. The answer ends it. */
  readonly onStop: (stop: () => void) => () => void
  /** For people: where it is, what is not in order. */
  readonly say: (text: string) => Promise<void>
  /** For machines: one line of JSON an event. */
  readonly logLine: (line: string) => void
  /** Keeps the process alive until the answer is called, whatever else it waits for. */
  readonly stayAlive: () => () => void
  /** From here on files and folders that this process makes are its account's alone. */
  readonly keepToSelf: () => void
  /** Whether somebody watches the log, who would rather read less. */
  readonly watched: boolean
}
