import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import { between } from '#edges/clock.ts'
import { isFault } from '#edges/fault.ts'
import type { Log } from '#edges/log.ts'
import type { Timers } from '#edges/timers.ts'
import { dueAt, runDue } from './run-due.ts'
import type { Running } from './run-job.ts'

/** A worker that runs the jobs of every clinic when they are due. */
export interface Worker {
  /** Begins: looks at every clinic once, then at each when something is put down or becomes due. */
  readonly start: () => Promise<void>
  /** Looks at a clinic now. */
  readonly look: (clinicId: string) => void
  /** Begins nothing more; resolves when what runs has ended. */
  readonly stop: () => Promise<void>
}

const MINUTE = 60_000
/** A clock that jumps back must not leave a job waiting for long. */
const LONGEST = 10 * MINUTE
/** After a fault (locked, full, database gone) nothing is lost: everything still waits. */
const AFTER_FAULT = MINUTE / 2

const scopeOf = (clinicId: string): Scope => openScope(clinicId, { kind: 'system', task: 'worker' }, 'worker')

interface Turn {
  /** Something came in while it ran. */
  readonly again: boolean
}

/** Makes a worker. */
export const worker = (running: Running, timers: Timers, log: Log): Worker => {
  const { store, clock } = running
  const turns = new Map<string, Turn>()
  const alarms = new Map<string, () => void>()
  const busy = new Set<Promise<void>>()
  let stopped = false
  let forget = (): void => undefined

  const wakeIn = (clinicId: string, milliseconds: number): void => {
    alarms.get(clinicId)?.()
    if (!stopped)
      alarms.set(
        clinicId,
        timers.after(Math.min(LONGEST, Math.max(0, milliseconds)), () => look(clinicId)),
      )
  }
  const work = async (clinicId: string): Promise<void> => {
    const scope = scopeOf(clinicId)
    try {
      await runDue(running, scope, log, () => !stopped)
      const next = await dueAt(running, scope)
      if (next !== undefined) wakeIn(clinicId, between(clock.now(), next))
    } catch (error) {
      log.warn('worker-waits', { clinicId, code: isFault(error) ? error.code : 'unexpected' })
      wakeIn(clinicId, AFTER_FAULT)
    }
  }
  const turn = async (clinicId: string): Promise<void> => {
    await work(clinicId)
    const again = turns.get(clinicId)?.again === true
    turns.delete(clinicId)
    if (again) look(clinicId)
  }
  // One turn a clinic at a time; what comes in meanwhile gets one more.
  const look = (clinicId: string): void => {
    if (stopped) return
    if (turns.has(clinicId)) {
      turns.set(clinicId, { again: true })
      return
    }
    turns.set(clinicId, { again: false })
    const running = turn(clinicId).finally(() => busy.delete(running))
    busy.add(running)
  }
  return {
    start: async () => {
      forget = store.onCommit(look)
      for (const clinicId of await store.clinics()) look(clinicId)
    },
    look,
    stop: async () => {
      stopped = true
      forget()
      for (const cancel of alarms.values()) cancel()
      await Promise.all(busy)
    },
  }
}
