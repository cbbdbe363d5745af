import type { Scope } from '#care/access/scope.ts'
import type { Timers } from '#edges/timers.ts'
import type { Seen } from './audit.ts'

/** Milliseconds that a look at a record may wait to be written down. */
const AUDIT_WAITS = 900

/** Looks at records that wait to be written down. */
export interface Looks {
  readonly note: (scope: Scope, seen: Seen) => void
  /** Writes down all that wait now. */
  readonly flush: () => Promise<void>
}

/** Gathers looks and hands them on within a second, in their order. */
export const gatherLooks = (timers: Timers, write: (scope: Scope, seen: Seen) => Promise<void>): Looks => {
  let waiting: { readonly scope: Scope; readonly seen: Seen }[] = []
  let cancel: (() => void) | undefined
  const flush = async (): Promise<void> => {
    cancel?.()
    cancel = undefined
    const looks = waiting
    waiting = []
    for (const { scope, seen } of looks) await write(scope, seen)
  }
  return {
    flush,
    note: (scope, seen) => {
      waiting = [...waiting, { scope, seen }]
      cancel ??= timers.after(AUDIT_WAITS, () => void flush())
    },
  }
}
