import type { Scope } from '#care/access/scope.ts'
import type { Clock, Instant } from '#edges/clock.ts'
import type { Timers } from '#edges/timers.ts'
import type { Seen } from './audit.ts'

/** A look at a record, in whose name, and when. */
export interface Look {
  readonly scope: Scope
  readonly seen: Seen
  readonly at: Instant
}

/** Looks that wait to be written down together. */
export interface AuditQueue {
  /** Takes a look; it is written down within a second, in the order of the calls. */
  readonly note: (scope: Scope, seen: Seen) => void
  /** Writes what waits, now. */
  readonly flush: () => Promise<void>
}

interface Parts {
  readonly clock: Clock
  readonly timers: Timers
  /** Writes looks of one clinic, all or none. */
  readonly write: (looks: readonly Look[]) => Promise<void>
}

/** Milliseconds that a look may wait: with what writing takes, less than a second. */
const WAITS = 900

/** Writes looks clinic by clinic; answers those that could not be written. */
const writeAll = async (
  write: Parts['write'],
  looks: readonly Look[],
): Promise<{ readonly left: readonly Look[]; readonly errors: unknown[] }> => {
  const left: Look[] = []
  const errors: unknown[] = []
  for (const ofClinic of Map.groupBy(looks, ({ scope }) => scope.clinicId).values()) {
    try {
      await write(ofClinic)
    } catch (error) {
      left.push(...ofClinic)
      errors.push(error)
    }
  }
  return { left, errors }
}

/** Gathers looks and writes them in one transaction for each clinic. What cannot be written now is tried again: a look is never dropped. */
export const auditQueue = ({ clock, timers, write }: Parts): AuditQueue => {
  let waiting: Look[] = []
  let cancel: (() => void) | undefined
  let writing: Promise<unknown> = Promise.resolve()
  const arm = (): void => {
    cancel ??= timers.after(WAITS, () => void flush().catch(() => undefined))
  }
  const drain = async (): Promise<void> => {
    const looks = waiting
    waiting = []
    const { left, errors } = await writeAll(write, looks)
    waiting = [...left, ...waiting]
    if (left.length > 0) arm()
    if (errors.length > 0) throw errors[0]
  }
  // One after the other, so that looks are written in the order in which they were noted.
  const flush = (): Promise<void> => {
    cancel?.()
    cancel = undefined
    const mine = writing.then(drain, drain)
    writing = mine.catch(() => undefined)
    return mine
  }
  return {
    note: (scope, seen) => {
      waiting.push({ scope, seen, at: clock.now() })
      arm()
    },
    flush,
  }
}
