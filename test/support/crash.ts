import type { Mailer } from '#edges/mailer.ts'
import type { Store } from '#store/store.ts'

/** A moment at which a process may die: before or after one of its writes or mails, counted from 1. */
export interface CrashPoint {
  readonly what: 'write' | 'send'
  readonly number: number
  readonly when: 'before' | 'after'
}

/** A process that dies at a moment: whatever it waits for after never comes. */
export interface Mortal {
  readonly store: (store: Store) => Store
  readonly mailer: (mailer: Mailer) => Mailer
  /** Resolves when it has died; never, where it gets past the moment. */
  readonly died: Promise<void>
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined)

/** A process that dies at this moment. */
export const mortal = (point: CrashPoint | undefined): Mortal => {
  const counts = { write: 0, send: 0 }
  const { promise: died, resolve: die } = Promise.withResolvers<void>()
  let dead = false
  const dieAt = (what: CrashPoint['what'], when: CrashPoint['when']): boolean => {
    dead ||= point?.what === what && point.when === when && counts[what] === point.number
    if (dead) die()
    return dead
  }
  const guarded = async <T>(what: CrashPoint['what'], run: () => Promise<T>): Promise<T> => {
    counts[what] += 1
    if (dead || dieAt(what, 'before')) return never()
    const result = await run()
    return dieAt(what, 'after') ? never() : result
  }
  return {
    died,
    store: (store) => ({
      ...store,
      read: (scope, work) => (dead ? never() : store.read(scope, work)),
      write: (scope, work) => guarded('write', () => store.write(scope, work)),
    }),
    mailer: (mailer) => ({ send: (mail) => guarded('send', () => mailer.send(mail)) }),
  }
}
