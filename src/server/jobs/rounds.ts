import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import { isFault } from '#edges/fault.ts'
import type { Log } from '#edges/log.ts'
import type { Timers } from '#edges/timers.ts'
import type { Store } from '#store/store.ts'

/** Something that is done for every clinic again and again; doing it twice changes nothing. */
export interface Round {
  readonly name: string
  readonly run: (scope: Scope) => Promise<void>
}

const PAUSE = 15 * 60_000

const goRound = async (store: Store, log: Log, { name, run }: Round): Promise<void> => {
  for (const clinicId of await store.clinics()) {
    try {
      await run(openScope(clinicId, { kind: 'system', task: name }, name))
    } catch (error) {
      // A clinic that is locked or whose disk is full waits for the next round; the others do not.
      log.warn('round-failed', { clinicId, name, code: isFault(error) ? error.code : 'unexpected' })
    }
  }
}

/** Goes its rounds a quarter of an hour apart, from now on. The answer ends it, after the one that runs. */
export const goRounds = (store: Store, timers: Timers, log: Log, rounds: readonly Round[]): (() => Promise<void>) => {
  let cancel = (): void => undefined
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const all = async (): Promise<void> => {
    for (const round of rounds) if (!stopped) await goRound(store, log, round).catch(() => log.warn('round-failed', { name: round.name }))
    if (!stopped) cancel = timers.after(PAUSE, begin)
  }
  const begin = (): void => {
    running = all()
  }
  begin()
  return () => {
    stopped = true
    cancel()
    return running
  }
}
