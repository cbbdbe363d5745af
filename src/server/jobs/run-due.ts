import type { Scope } from '#care/access/scope.ts'
import type { Instant } from '#edges/clock.ts'
import type { Log } from '#edges/log.ts'
import { runNext } from './run-job.ts'
import type { Running } from './run-job.ts'

/** Most jobs in one go: then somebody else's turn comes. */
const MOST = 50

const logged = (
  log: Log,
  clinicId: string,
  came: string,
  fields: { readonly jobId: string; readonly kind: string; readonly outcome: string },
): void => {
  const say = came === 'failed' || came === 'unknown' ? log.warn : log.info
  say(`job-${came}`, { clinicId, ...fields })
}

/** When something of a clinic is due next, without writing anything. */
export const dueAt = ({ store, handlers }: Running, scope: Scope): Promise<Instant | undefined> =>
  store.read(scope, (at) => at.jobs.nextDue([...handlers.keys()]))

/** Settles what dead workers left and runs what is due, as long as `goesOn`. Tells how many jobs it ran. */
export const runDue = async (running: Running, scope: Scope, log: Log, goesOn: () => boolean = () => true): Promise<number> => {
  const due = await dueAt(running, scope)
  if (due === undefined || due > running.clock.now()) return 0
  const left = await running.store.write(scope, (at) => at.jobs.work.recover([...running.handlers.keys()]))
  for (const { jobId, kind, state } of left) logged(log, scope.clinicId, state, { jobId, kind, outcome: 'worker-ended' })
  let count = 0
  while (count < MOST && goesOn()) {
    const ran = await runNext(running, scope)
    if (ran === undefined) break
    const { came, ...fields } = ran
    logged(log, scope.clinicId, came, fields)
    count += 1
  }
  return count
}
