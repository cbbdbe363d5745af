import type { Json } from '#care/record/entry.ts'
import type { Scope } from '#care/access/scope.ts'
import type { Clock } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import type { LeasedJob } from '#store/jobs/jobs.ts'
import type { Store, Writing } from '#store/store.ts'
import { nextTry } from './back-off.ts'
import type { Effect, Handlers, InsideHandler, OutsideHandler } from './handler.ts'

/** What running jobs takes. */
export interface Running {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly handlers: Handlers
}

/** Where a job stands after it was run. */
export interface JobRan {
  readonly jobId: string
  readonly kind: string
  readonly came: 'done' | 'retry' | 'failed' | 'unknown' | 'dropped'
  readonly outcome: string
}

/** Long enough for the slowest effect, its patience included; short enough that work of a dead worker is not left for long. */
const LEASE = 2 * 60_000

type Ending = { readonly came: 'done' | 'failed' | 'unknown' | 'dropped' | 'retry'; readonly outcome: string }

const chanceOf = (random: Random): number => (random.bytes(1)[0] ?? 0) / 256

const finish = async (running: Running, at: Writing, job: LeasedJob, { came, outcome }: Ending): Promise<Ending> => {
  if (came !== 'retry') {
    await at.jobs.work.end(job, came, outcome)
    return { came, outcome }
  }
  const due = nextTry(job.attempts, running.clock.now(), job.endsAt, chanceOf(running.random))
  if (due === undefined) return finish(running, at, job, { came: 'failed', outcome })
  await at.jobs.work.retry(job, due, outcome)
  return { came, outcome }
}

const ending = ({ kind, reason = kind }: Effect): Ending => {
  switch (kind) {
    case 'accepted':
      return { came: 'done', outcome: reason }
    case 'later':
      return { came: 'retry', outcome: reason }
    case 'refused':
      return { came: 'failed', outcome: reason }
    case 'unknown':
      return { came: 'unknown', outcome: reason }
  }
}

const runInside = async (running: Running, scope: Scope, job: LeasedJob, args: Json, handler: InsideHandler): Promise<Ending> => {
  try {
    return await running.store.write(scope, async (at) => {
      await handler.run(at, args, job)
      return finish(running, at, job, { came: 'done', outcome: 'done' })
    })
  } catch {
    // Nothing of it was kept. Its error may hold anything, so that none of it is written down.
    return running.store.write(scope, (at) => finish(running, at, job, { came: 'retry', outcome: 'threw' }))
  }
}

const acted = async (act: () => Promise<Effect>): Promise<Effect> => {
  try {
    return await act()
  } catch {
    return { kind: 'unknown', reason: 'threw' }
  }
}

/** Lets it leave, unless somebody else has it by now or nobody wants it any more. */
const staysHere = async (running: Running, at: Writing, job: LeasedJob, handler: OutsideHandler): Promise<Ending | undefined> => {
  if (!(await handler.wanted(at, job))) return finish(running, at, job, { came: 'dropped', outcome: 'not-wanted' })
  return (await at.jobs.work.leaving(job)) ? undefined : { came: 'dropped', outcome: 'lease-lost' }
}

/**
 * Prepare, write down that it is about to leave, let it leave, write down what came of it. A worker that dies between the second and
 * the last leaves a job of which nobody knows: it is told, and never done twice by itself.
 */
const runOutside = async (running: Running, scope: Scope, job: LeasedJob, args: Json, handler: OutsideHandler): Promise<Ending> => {
  const { store } = running
  const prepared = handler.prepare(args, job)
  if ('fault' in prepared) return store.write(scope, (at) => finish(running, at, job, { came: 'failed', outcome: prepared.fault }))
  const stays = await store.write(scope, (at) => staysHere(running, at, job, handler))
  if (stays !== undefined) return stays
  const effect = await acted(prepared.act)
  return store.write(scope, (at) => finish(running, at, job, ending(effect)))
}

const run = async (running: Running, scope: Scope, job: LeasedJob): Promise<Ending> => {
  const handler = running.handlers.get(job.kind)
  const { args } = job
  const over = (came: 'failed' | 'dropped', outcome: string) =>
    running.store.write(scope, (at) => finish(running, at, job, { came, outcome }))
  // Leased by the kinds of the handlers, so there is one; a job without would wait for a program that has it.
  if (handler === undefined) return { came: 'dropped', outcome: 'no-handler' }
  if (args === undefined) return over('dropped', 'erased')
  if (running.clock.now() >= job.endsAt) return over('failed', job.outcome ?? 'too-late')
  return handler.leaves ? runOutside(running, scope, job, args, handler) : runInside(running, scope, job, args, handler)
}

/** Runs the next job of a clinic that is due; undefined where none is. */
export const runNext = async (running: Running, scope: Scope): Promise<JobRan | undefined> => {
  const job = await running.store.write(scope, (at) => at.jobs.work.lease([...running.handlers.keys()], LEASE))
  return job === undefined ? undefined : { jobId: job.jobId, kind: job.kind, ...(await run(running, scope, job)) }
}
